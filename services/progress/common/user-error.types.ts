import { Field, ObjectType } from 'type-graphql';
import { Entry, Goal } from '../goals/goal.types.js';
import { Meeting } from '../meetings/meeting.types.js';
import { ProgressErrorCode } from './error-code.types.js';

@ObjectType({ description: 'Why something was refused, in the viewer’s language.' })
export class ProgressUserError {
  @Field(() => ProgressErrorCode)
  code!: keyof typeof ProgressErrorCode;

  @Field()
  message!: string;

  @Field(() => [String], { description: 'The argument or input field that it is about.' })
  path!: string[];
}

@ObjectType({ description: 'The goal after the change, or why there was none.' })
export class GoalPayload {
  @Field(() => Goal, { nullable: true })
  goal!: Goal | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}

@ObjectType({ description: 'The entry, or why there is none.' })
export class EntryPayload {
  @Field(() => Entry, { nullable: true })
  entry!: Entry | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}

@ObjectType({ description: 'The meeting after the change, or why there was none.' })
export class MeetingPayload {
  @Field(() => Meeting, { nullable: true })
  meeting!: Meeting | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}
