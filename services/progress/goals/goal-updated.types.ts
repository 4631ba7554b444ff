import { Field, ObjectType } from 'type-graphql';
import { GoalChange } from '../common/error-code.types.js';

@ObjectType({ description: 'Something happened to a goal.' })
export class GoalUpdate {
  @Field({ description: 'Give it back as `after` to receive all that came later.' })
  cursor!: string;

  @Field(() => GoalChange)
  change!: keyof typeof GoalChange;

  @Field(() => Date)
  at!: Date;
}

@ObjectType({ description: 'A reminder fell due.' })
export class ReminderEvent {
  @Field({ description: 'Give it back as `after` to receive all that came later.' })
  cursor!: string;
}
