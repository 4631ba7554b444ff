import { ArgsType, Field, Int } from 'type-graphql';
import type { GoalStatusName } from '../goals/goal.domain.js';
import { type MeetingStatusName } from '../meetings/meeting.domain.js';
import type { ReminderStatusName } from '../reminders/reminder.domain.js';
import { GoalStatus, MeetingStatus, ReminderStatus } from './error-code.types.js';

@ArgsType()
export class ProgressPageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: '0 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;
}

@ArgsType()
export class GoalsArgs extends ProgressPageArgs {
  @Field(() => [GoalStatus], { nullable: true })
  status?: GoalStatusName[] | null;
}

@ArgsType()
export class MeetingsArgs extends ProgressPageArgs {
  @Field(() => [MeetingStatus], { nullable: true })
  status?: MeetingStatusName[] | null;
}

@ArgsType()
export class RemindersArgs extends ProgressPageArgs {
  @Field(() => [ReminderStatus], { nullable: true })
  status?: ReminderStatusName[] | null;
}
