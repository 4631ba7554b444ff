import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProgressContext } from '../context.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { Meeting } from '../meetings/meeting.types.js';
import type { ReminderEntity } from './reminder.entity.js';
import { Reminder } from './reminder.types.js';

@Resolver(() => Meeting)
export class MeetingRemindersResolver {
  @FieldResolver(() => [Reminder], { description: 'The viewer’s own, earliest first.' })
  reminders(@Root() meeting: MeetingEntity, @Ctx() { loaders }: ProgressContext): Promise<ReminderEntity[]> {
    return loaders.remindersByMeetingId.load(meeting.id);
  }
}
