import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { StoredEvent } from '../../shared/bus/event.js';
import { badInput } from '../../shared/faults.js';
import { type LiveEvent, type LiveEventsOptions, liveEvents } from '../../shared/graphql/live-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { requireId } from '../../shared/id.js';
import type { PairingsContext } from '../context.js';
import type { MessageEntity } from '../messages/message.entity.js';
import { Message } from '../messages/message.types.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing } from '../pairing/pairing.types.js';
import type { ActivityLine } from './activity.loaders.js';
import { Activity, MessageEvent } from './activity.types.js';
import { mayReceive, type SubscriptionTopic } from './audience.domain.js';
import { activityEventTypes, messageEventTypes } from './live-event-types.events.js';
import { requireSubscriptionAccess } from './require-subscription-access.js';

interface ActivityArgs {
  pairingId?: string | null;
  programId?: string | null;
  after?: string | null;
}

interface MessagesArgs {
  pairingId: string;
  after?: string | null;
}

async function subscribeToActivity({ pairingId, programId, after }: ActivityArgs, context: PairingsContext) {
  requireViewer(context);
  const [id, other] = [pairingId ?? programId, pairingId == null ? null : programId];
  if (id == null || other != null) throw badInput('pairingId', 'Name one of the two: `pairingId` or `programId`.');
  const followed: SubscriptionTopic = pairingId == null ? 'PROGRAM' : 'PAIRING';
  const stream = requireId(id, followed === 'PROGRAM' ? 'programId' : 'pairingId');
  return follow(context, { followed, stream, types: activityEventTypes, after });
}

async function subscribeToMessages({ pairingId, after }: MessagesArgs, context: PairingsContext) {
  requireViewer(context);
  const stream = requireId(pairingId, 'pairingId');
  return follow(context, { followed: 'MESSAGES', stream, types: messageEventTypes, after });
}

interface Following extends Pick<LiveEventsOptions, 'stream' | 'types' | 'after'> {
  followed: SubscriptionTopic;
}

/** Who may hear is asked when subscribing, and again of each event: by then it may be another. */
async function follow(context: PairingsContext, { followed, ...request }: Following) {
  await requireSubscriptionAccess(context, followed, request.stream);
  const visible = async (event: StoredEvent, viewerId: string) =>
    mayReceive(followed, await context.audiences.forEvent(event), viewerId);
  return liveEvents(context, { ...request, isVisible: visible });
}

@Resolver()
export class PairingsSubscriptions {
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

  @Subscription(() => MessageEvent, {
    description:
      'Every message of one pairing, the viewer’s own from another device included: the two alone. `after` replays all that came since.',
    subscribe: ({ args, context }: { args: MessagesArgs; context: PairingsContext }) =>
      subscribeToMessages(args, context),
  })
  messageReceived(
    @Root() event: LiveEvent,
    @Arg('pairingId', () => ID) _pairingId: string,
    @Arg('after', () => String, { nullable: true, description: 'The `cursor` of a message event.' })
    _after: string | null,
  ): LiveEvent {
    return event;
  }
}

type Sent = PairingsEvents['MessageSent'];

@Resolver(() => MessageEvent)
export class MessageEventResolver {
  @FieldResolver(() => Message)
  message(@Root() event: LiveEvent, @Ctx() { loaders }: PairingsContext): Promise<MessageEntity | null> {
    return loaders.messageById.load((event.payload as Sent).messageId);
  }

  @FieldResolver(() => Pairing, { description: 'As it stands now.' })
  pairing(@Root() event: LiveEvent, @Ctx() { loaders }: PairingsContext): Promise<PairingEntity | null> {
    return loaders.pairingById.load((event.payload as Sent).pairing.pairingId);
  }
}
