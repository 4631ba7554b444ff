import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { SkillLevel } from '../common/error-code.types.js';
import type { SkillLevelName } from './profile.domain.js';

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
