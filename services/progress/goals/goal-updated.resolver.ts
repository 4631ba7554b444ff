import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { LiveEvents } from '../../shared/graphql/live-events.js';
import type { ProgressContext } from '../context.js';
import { type ProgressLiveEvent, pairingStreamOrOwn, subscribeToEvents } from '../live-events.js';
import { Person } from '../references.types.js';
import type { GoalEventType } from './goal.domain.js';
import type { GoalEntity } from './goal.entity.js';
import { Goal } from './goal.types.js';
import { type GoalChangeName, goalChanges } from './goal-changes.domain.js';
import { GoalUpdate } from './goal-updated.types.js';

type GoalEvent = ProgressLiveEvent<GoalEventType>;

interface GoalUpdatedArgs {
  pairingId?: string | null;
  after?: string | null;
}

const goalEventTypes = Object.keys(goalChanges) as GoalEventType[];

/** A private entry is visible to its author; the other party sees only that the percent changed. */
function isVisible(event: GoalEvent, viewerId: string): boolean {
  if (!event.streams.includes(viewerId)) return false;
  if (event.type !== 'GoalProgressed' || event.actorId === viewerId) return true;
  return event.payload.shared || event.payload.moved;
}

async function subscribe({ pairingId, after }: GoalUpdatedArgs, context: ProgressContext): Promise<LiveEvents> {
  const stream = await pairingStreamOrOwn(pairingId, context);
  return subscribeToEvents<GoalEventType>(context, { stream, types: goalEventTypes, after, isVisible });
}

@Resolver()
export class GoalSubscriptions {
  @Subscription(() => GoalUpdate, {
    description:
      'Every change of the goals of one pairing, or of all the viewer’s pairings. `after` replays the changes since a cursor.',
    subscribe: ({ args, context }: { args: GoalUpdatedArgs; context: ProgressContext }) => subscribe(args, context),
  })
  goalUpdated(
    @Root() event: GoalEvent,
    @Arg('pairingId', () => ID, { nullable: true }) _pairingId: string | null,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
  ): GoalEvent {
    return event;
  }
}

@Resolver(() => GoalUpdate)
export class GoalUpdateResolver {
  @FieldResolver(() => String)
  change(@Root() event: GoalEvent): GoalChangeName {
    return goalChanges[event.type].change;
  }

  @FieldResolver(() => Person, { nullable: true })
  actor(@Root() event: GoalEvent): { id: string } | null {
    return event.actorId ? { id: event.actorId } : null;
  }

  @FieldResolver(() => Goal, { description: 'The goal as it is now.' })
  goal(@Root() event: GoalEvent, @Ctx() { loaders }: ProgressContext): Promise<GoalEntity | null> {
    return loaders.goalById.load(event.payload.goalId);
  }
}
