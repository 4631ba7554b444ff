import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { StoredEvent } from '../../shared/bus/event.js';
import { type LiveEvent, liveEvents } from '../../shared/graphql/live-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { GoalChange } from '../common/error-code.types.js';
import { Person } from '../common/references.types.js';
import { subscriptionStream } from '../common/subscription-stream.loaders.js';
import type { ProgressContext } from '../context.js';
import type { EntryEntity } from '../goals/entry.entity.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { Entry, Goal } from '../goals/goal.types.js';
import { goalEventTypes, isGoalUpdateVisible, reminderEventTypes, toGoalChange } from '../goals/goal-updated.events.js';
import { GoalUpdate, ReminderEvent } from '../goals/goal-updated.types.js';
import type { ReminderEntity } from '../reminders/reminder.entity.js';
import { Reminder } from '../reminders/reminder.types.js';
import { markPresentWhileSubscribed } from './presence.events.js';

interface LiveArgs {
  pairingId?: string | null;
  after?: string | null;
}

async function subscribeToGoals({ pairingId, after }: LiveArgs, context: ProgressContext) {
  const stream = await subscriptionStream(pairingId, context);
  return liveEvents(context, { stream, types: goalEventTypes, after, isVisible: isGoalUpdateVisible });
}

async function subscribeToReminders({ after }: LiveArgs, context: ProgressContext) {
  const { personId } = requireViewer(context);
  const visible = (event: StoredEvent, viewerId: string) => event.streams.includes(viewerId);
  return markPresentWhileSubscribed(
    context,
    await liveEvents(context, { stream: personId, types: reminderEventTypes, after, isVisible: visible }),
  );
}

@Resolver()
export class ProgressSubscriptions {
  @Subscription(() => GoalUpdate, {
    description:
      'Every change of the goals of one pairing, or of all the viewer’s pairings. `after` replays all that came since.',
    subscribe: ({ args, context }: { args: LiveArgs; context: ProgressContext }) => subscribeToGoals(args, context),
  })
  goalUpdated(
    @Root() event: LiveEvent,
    @Arg('pairingId', () => ID, { nullable: true }) _pairingId: string | null,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
  ): LiveEvent {
    return event;
  }

  @Subscription(() => ReminderEvent, {
    description:
      'Reminders and nudges of the viewer, the moment they fall due. `after` replays those missed while away.',
    subscribe: ({ args, context }: { args: LiveArgs; context: ProgressContext }) => subscribeToReminders(args, context),
  })
  meetingReminder(
    @Root() event: LiveEvent,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
  ): LiveEvent {
    return event;
  }
}

type Progressed = ProgressEvents['GoalProgressed'];

@Resolver(() => GoalUpdate)
export class GoalUpdateResolver {
  @FieldResolver(() => String)
  change(@Root() event: LiveEvent): keyof typeof GoalChange {
    return toGoalChange(event);
  }

  @FieldResolver(() => Person, { nullable: true })
  actor(@Root() event: LiveEvent): { id: string } | null {
    return event.actorId ? { id: event.actorId } : null;
  }

  @FieldResolver(() => Goal, { description: 'The goal as it stands now.' })
  goal(@Root() event: LiveEvent, @Ctx() { loaders }: ProgressContext): Promise<GoalEntity | null> {
    return loaders.goalById.load((event.payload as Progressed).goalId);
  }

  @FieldResolver(() => Entry, { nullable: true, description: 'The entry that moved it, where the viewer may read it.' })
  async entry(@Root() event: LiveEvent, @Ctx() { loaders, viewer }: ProgressContext): Promise<EntryEntity | null> {
    const { entryId } = event.payload as Progressed;
    const entry = entryId ? await loaders.entryById.load(entryId) : null;
    return entry && (entry.shared || entry.authorId === viewer?.personId) ? entry : null;
  }
}

@Resolver(() => ReminderEvent)
export class ReminderEventResolver {
  @FieldResolver(() => Reminder)
  reminder(@Root() event: LiveEvent, @Ctx() { loaders }: ProgressContext): Promise<ReminderEntity | null> {
    return loaders.reminderById.load((event.payload as ProgressEvents['ReminderSent']).reminderId);
  }
}
