import { Field, ObjectType } from 'type-graphql';
import { eventCursorDescription } from '../descriptions.types.js';

@ObjectType({ description: 'A reminder fell due.' })
export class ReminderEvent {
  @Field({ description: eventCursorDescription })
  cursor!: string;
}
