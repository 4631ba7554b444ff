import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { ProgressUserError } from '../user-error.types.js';

@ObjectType({ description: 'A skill, from 1 to 5, now and as wished.' })
export class SkillTarget {
  @Field()
  skill!: string;

  @Field(() => Int, { description: '1 to 5.' })
  current!: number;

  @Field(() => Int, { description: '1 to 5.' })
  target!: number;
}

@ObjectType({ description: 'What the mentee needs and where they want to come. Written by them, read by both.' })
export class DevelopmentPlan {
  @Field(() => [String])
  needs!: string[];

  @Field(() => [SkillTarget])
  skills!: SkillTarget[];

  @Field(() => [String], { description: 'Where it can be learned and tried.' })
  opportunities!: string[];

  @Field(() => Date)
  updatedAt!: Date;

  @Field(() => Int, { description: 'Grows with every change; give it back as `expectedVersion`.' })
  version!: number;
}

@InputType({ description: 'A skill, from 1 to 5, now and as wished.' })
export class SkillTargetInput {
  @Field({ description: '1 to 100 characters; each skill once.' })
  skill!: string;

  @Field(() => Int, { description: '1 to 5.' })
  current!: number;

  @Field(() => Int, { description: '1 to 5.' })
  target!: number;
}

@InputType({ description: 'What changes of a plan: a list that is given takes the place of the one before.' })
export class PlanInput {
  @Field(() => [String], { nullable: true, description: 'At most 30, of at most 500 characters each.' })
  needs?: string[] | null;

  @Field(() => [SkillTargetInput], { nullable: true, description: 'At most 30.' })
  skills?: SkillTargetInput[] | null;

  @Field(() => [String], { nullable: true, description: 'At most 30, of at most 500 characters each.' })
  opportunities?: string[] | null;
}

@ObjectType({ description: 'The plan after the change, or why there was none.' })
export class PlanPayload {
  @Field(() => DevelopmentPlan, { nullable: true })
  plan!: DevelopmentPlan | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}
