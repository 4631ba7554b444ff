import { Field, ObjectType } from 'type-graphql';
import { ProgressUserError } from '../user-error.types.js';

@ObjectType({ description: 'The new private address of the calendar, or why there is none.' })
export class CalendarPayload {
  @Field(() => String, { nullable: true })
  calendarUrl!: string | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}
