import { Field, ObjectType } from 'type-graphql';
import { Horizon } from '../common/error-code.types.js';
import type { HorizonName } from './profile.domain.js';

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
