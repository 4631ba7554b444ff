import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { badInput } from '../../shared/faults.js';
import type { LiveEvent, LiveEvents } from '../../shared/graphql/live-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { requireId } from '../../shared/id.js';
import type { PairingsContext } from '../context.js';
import type { ActivityLine } from './activity.loaders.js';
import { Activity } from './activity.types.js';
import { followTopic } from './live-feed.events.js';

interface ActivityArgs {
  pairingId?: string | null;
  programId?: string | null;
  after?: string | null;
}

const eventTypes: ReadonlySet<string> = new Set<keyof PairingsEvents>(['ActivityRecorded']);

async function subscribeToActivity(
  { pairingId, programId, after }: ActivityArgs,
  context: PairingsContext,
): Promise<LiveEvents> {
  requireViewer(context);
  if (pairingId != null && programId == null) {
    const stream = requireId(pairingId, 'pairingId');
    return followTopic(context, { topic: 'PAIRING', stream, types: eventTypes, after });
  }
  if (programId != null && pairingId == null) {
    const stream = requireId(programId, 'programId');
    return followTopic(context, { topic: 'PROGRAM', stream, types: eventTypes, after });
  }
  throw badInput('pairingId', 'Name one of the two: `pairingId` or `programId`.');
}

@Resolver()
export class ActivitySubscriptions {
  @Subscription(() => Activity, {
    description:
      'Activity of one pairing (its parties, and its programme’s coordinators) or of a whole programme (its coordinators). `after` replays all that came since.',
    subscribe: ({ args, context }: { args: ActivityArgs; context: PairingsContext }) =>
      subscribeToActivity(args, context),
  })
  async pairingActivity(
    @Root() event: LiveEvent,
    @Arg('pairingId', () => ID, { nullable: true, description: 'This or `programId`, not both.' }) _pairingId:
      | string
      | null,
    @Arg('programId', () => ID, { nullable: true, description: 'This or `pairingId`, not both.' }) _programId:
      | string
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The `cursor` of an activity, live or from a list.' })
    _after: string | null,
    @Ctx() { audiences }: PairingsContext,
  ): Promise<ActivityLine> {
    return { ...(await audiences.findActivity(event)), cursor: event.cursor };
  }
}
