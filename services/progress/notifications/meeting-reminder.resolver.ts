import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { LiveEvents } from '../../shared/graphql/live-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { ProgressContext } from '../context.js';
import { type ProgressLiveEvent, subscribeToEvents } from '../live-events.js';
import type { ReminderEntity } from '../reminders/reminder.entity.js';
import { Reminder } from '../reminders/reminder.types.js';
import { markPresentWhileSubscribed } from './presence.js';
import { ReminderEvent } from './reminder-event.types.js';

type SentReminder = ProgressLiveEvent<'ReminderSent'>;

interface MeetingReminderArgs {
  after?: string | null;
}

async function subscribe({ after }: MeetingReminderArgs, context: ProgressContext): Promise<LiveEvents> {
  const { personId: stream } = requireViewer(context);
  const events = await subscribeToEvents(context, { stream, types: ['ReminderSent'], after });
  return markPresentWhileSubscribed(context, events);
}

@Resolver()
export class ReminderSubscriptions {
  @Subscription(() => ReminderEvent, {
    description: 'The viewer’s reminders and nudges when they are sent. `after` replays those since a cursor.',
    subscribe: ({ args, context }: { args: MeetingReminderArgs; context: ProgressContext }) => subscribe(args, context),
  })
  meetingReminder(
    @Root() event: SentReminder,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
  ): SentReminder {
    return event;
  }
}

@Resolver(() => ReminderEvent)
export class ReminderEventResolver {
  @FieldResolver(() => Reminder)
  reminder(@Root() event: SentReminder, @Ctx() { loaders }: ProgressContext): Promise<ReminderEntity | null> {
    return loaders.reminderById.load(event.payload.reminderId);
  }
}
