import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import type { GoalStatusName } from '../goals/goal.domain.js';
import { type MeetingStatusName } from '../meetings/meeting.domain.js';
import type { ReminderStatusName } from '../reminders/reminder.domain.js';
import { GoalStatus, MeetingStatus, ReminderStatus } from './error-code.types.js';

export { PageArgs as ProgressPageArgs };

@ArgsType()
export class GoalsArgs extends PageArgs {
  @Field(() => [GoalStatus], { nullable: true })
  status?: GoalStatusName[] | null;
}

@ArgsType()
export class MeetingsArgs extends PageArgs {
  @Field(() => [MeetingStatus], { nullable: true })
  status?: MeetingStatusName[] | null;
}

@ArgsType()
export class RemindersArgs extends PageArgs {
  @Field(() => [ReminderStatus], { nullable: true })
  status?: ReminderStatusName[] | null;
}
