import { Field, InputType, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { HorizonName } from './profile.domain.js';

export const Horizon = describedEnum<HorizonName>('Horizon', 'How far ahead a goal lies.', {
  SHORT: 'Weeks to months.',
  LONG: 'A year or more.',
});

@ObjectType({ description: 'A goal that somebody has in mind before they look for a mentor.' })
export class IntendedGoal {
  @Field()
  text!: string;

  @Field(() => Horizon)
  horizon!: HorizonName;
}

@ObjectType({ description: 'What a person seeks as a mentee.' })
export class MenteeProfile {
  @Field(() => String, { nullable: true })
  careerVision!: string | null;

  @Field(() => String, { nullable: true })
  transition!: string | null;

  @Field(() => [String])
  motivations!: string[];

  @Field(() => [String])
  challenges!: string[];

  @Field(() => [IntendedGoal])
  intendedGoals!: IntendedGoal[];

  @Field(() => [String])
  skillsWanted!: string[];

  @Field(() => [String], { description: 'What the mentee can give in return.' })
  offers!: string[];
}

@InputType({ description: 'A goal that somebody has in mind.' })
export class IntendedGoalInput {
  @Field()
  text!: string;

  @Field(() => Horizon)
  horizon!: HorizonName;
}

@InputType({ description: 'What to change; a field that is not given stays as it is.' })
export class UpdateMenteeProfileInput {
  @Field(() => String, { nullable: true })
  careerVision?: string | null;

  @Field(() => String, { nullable: true })
  transition?: string | null;

  @Field(() => [String], { nullable: true })
  motivations?: string[] | null;

  @Field(() => [String], { nullable: true })
  challenges?: string[] | null;

  @Field(() => [IntendedGoalInput], { nullable: true })
  intendedGoals?: IntendedGoalInput[] | null;

  @Field(() => [String], { nullable: true })
  skillsWanted?: string[] | null;

  @Field(() => [String], { nullable: true })
  offers?: string[] | null;
}
