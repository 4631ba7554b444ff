import { Field, ObjectType } from 'type-graphql';
import { eventCursorDescription } from '../descriptions.types.js';
import type { GoalChangeName } from './goal-changes.domain.js';
import { GoalChange } from './goal-enums.types.js';

@ObjectType({ description: 'A change of a goal.' })
export class GoalUpdate {
  @Field({ description: eventCursorDescription })
  cursor!: string;

  @Field(() => GoalChange)
  change!: GoalChangeName;

  @Field(() => Date)
  at!: Date;
}
