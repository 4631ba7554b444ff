import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { DateScalar } from '../../shared/graphql/scalars.js';
import type { SkillLevelName } from './profile.domain.js';

export const SkillLevel = describedEnum<SkillLevelName>(
  'SkillLevel',
  'How far somebody has come in a skill, by their own word.',
  {
    BEGINNER: 'Has begun.',
    INTERMEDIATE: 'Works with it.',
    ADVANCED: 'Works with it without help, in hard cases too.',
    EXPERT: 'Others come for advice.',
  },
);

@ObjectType({ description: 'Something that somebody can do.' })
export class Skill {
  @Field()
  name!: string;

  @Field(() => SkillLevel, { nullable: true })
  level!: SkillLevelName | null;
}

@ObjectType({ description: 'What a mentor can take on. Limits are enforced.' })
export class MentorLimits {
  @Field(() => Int, { description: 'Open pairings at once, over all programmes.' })
  maxPairings!: number;

  @Field(() => Int)
  hoursPerMonth!: number;

  @Field(() => Int, { description: 'Requests waiting for an answer at once.' })
  maxPendingRequests!: number;

  @Field(() => DateScalar, { nullable: true })
  awayUntil!: string | null;
}

@ObjectType({ description: 'What a person offers as a mentor.' })
export class MentorProfile {
  @Field(() => [String], { description: 'Why this person mentors.' })
  motivations!: string[];

  @Field(() => [Skill])
  expertise!: Skill[];

  @Field(() => [String])
  industries!: string[];

  @Field(() => String, { nullable: true })
  careerPath!: string | null;

  @Field(() => [String], { description: 'What this mentor most enjoys passing on.' })
  favouriteTopics!: string[];

  @Field(() => [String], { description: 'People and circles to whom this mentor can introduce a mentee.' })
  networkAreas!: string[];

  @Field(() => [String])
  qualities!: string[];

  @Field(() => MentorLimits)
  limits!: MentorLimits;

  @Field(() => Date, { nullable: true })
  charterAcceptedAt!: Date | null;

  @Field()
  acceptingRequests!: boolean;
}

@InputType({ description: 'Something that somebody can do.' })
export class SkillInput {
  @Field()
  name!: string;

  @Field(() => SkillLevel, { nullable: true })
  level?: SkillLevelName | null;
}

@InputType({ description: 'What a mentor can take on.' })
export class MentorLimitsInput {
  @Field(() => Int, { nullable: true, description: '0 to 50.' })
  maxPairings?: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 200.' })
  hoursPerMonth?: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 100.' })
  maxPendingRequests?: number | null;
}

@InputType({ description: 'What to change; a field that is not given stays as it is.' })
export class UpdateMentorProfileInput {
  @Field(() => [String], { nullable: true })
  motivations?: string[] | null;

  @Field(() => [SkillInput], { nullable: true })
  expertise?: SkillInput[] | null;

  @Field(() => [String], { nullable: true })
  industries?: string[] | null;

  @Field(() => String, { nullable: true })
  careerPath?: string | null;

  @Field(() => [String], { nullable: true })
  favouriteTopics?: string[] | null;

  @Field(() => [String], { nullable: true })
  networkAreas?: string[] | null;

  @Field(() => [String], { nullable: true })
  qualities?: string[] | null;

  @Field(() => MentorLimitsInput, { nullable: true })
  limits?: MentorLimitsInput | null;

  @Field(() => Boolean, { nullable: true })
  acceptingRequests?: boolean | null;
}
