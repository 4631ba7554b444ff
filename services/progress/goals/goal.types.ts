import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { idempotencyKeyDescription } from '../descriptions.types.js';
import { ProgressUserError } from '../user-error.types.js';
import type { GoalDomainName, GoalStatusName, HorizonName } from './goal.domain.js';
import { GoalDomain, GoalStatus, Horizon } from './goal-enums.types.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a mentee wants to reach. Seen by the two parties.' })
export class Goal {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => String, { nullable: true })
  why!: string | null;

  @Field(() => Horizon)
  horizon!: HorizonName;

  @Field(() => GoalDomain)
  domain!: GoalDomainName;

  @Field(() => String, { nullable: true })
  skill!: string | null;

  @Field(() => String, { nullable: true })
  successCriteria!: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => GoalStatus)
  status!: GoalStatusName;

  @Field(() => Int, { description: '0 to 100; changes only through entries, so its history is whole.' })
  percent!: number;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  closedAt!: Date | null;

  @Field(() => Int, { description: 'Grows with every change; give it back as `expectedVersion`.' })
  version!: number;
}

@ObjectType({ description: 'The goal after the change, or why there was none.' })
export class GoalPayload {
  @Field(() => Goal, { nullable: true })
  goal!: Goal | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}

@InputType({ description: 'A new goal.' })
export class CreateGoalInput {
  @Field(() => ID)
  pairingId!: string;

  @Field({ description: '1 to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  why?: string | null;

  @Field(() => Horizon)
  horizon!: HorizonName;

  @Field(() => GoalDomain, { defaultValue: GoalDomain.PROFESSIONAL })
  domain!: GoalDomainName;

  @Field(() => String, { nullable: true, description: 'At most 100 characters.' })
  skill?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  successCriteria?: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'A long-term goal of the same pairing.' })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKeyDescription })
  idempotencyKey?: string | null;
}

@InputType({
  description: 'What changes of a goal: what is absent stays as it is, null empties it, but for the title.',
})
export class UpdateGoalInput {
  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  why?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  successCriteria?: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 100 characters.' })
  skill?: string | null;
}
