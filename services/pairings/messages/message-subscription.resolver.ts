import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { LiveEvent, LiveEvents } from '../../shared/graphql/live-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { requireId } from '../../shared/id.js';
import { followTopic } from '../activity-feed/live-feed.events.js';
import type { PairingsContext } from '../context.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing } from '../pairing/pairing.types.js';
import type { MessageEntity } from './message.entity.js';
import { Message, MessageEvent } from './message.types.js';

interface MessagesArgs {
  pairingId: string;
  after?: string | null;
}

type MessageSent = PairingsEvents['MessageSent'];

const eventTypes: ReadonlySet<string> = new Set<keyof PairingsEvents>(['MessageSent']);

function subscribeToMessages({ pairingId, after }: MessagesArgs, context: PairingsContext): Promise<LiveEvents> {
  requireViewer(context);
  const stream = requireId(pairingId, 'pairingId');
  return followTopic(context, { topic: 'MESSAGES', stream, types: eventTypes, after });
}

@Resolver()
export class MessageSubscriptions {
  @Subscription(() => MessageEvent, {
    description:
      'Every message of one pairing, the viewer’s own from another device included: the two alone. `after` replays all that came since.',
    subscribe: async ({ args, context }: { args: MessagesArgs; context: PairingsContext }) =>
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

@Resolver(() => MessageEvent)
export class MessageEventResolver {
  @FieldResolver(() => Message)
  message(@Root() event: LiveEvent, @Ctx() { loaders }: PairingsContext): Promise<MessageEntity | null> {
    return loaders.messageById.load((event.payload as MessageSent).messageId);
  }

  @FieldResolver(() => Pairing, { description: 'As it stands now.' })
  pairing(@Root() event: LiveEvent, @Ctx() { loaders }: PairingsContext): Promise<PairingEntity | null> {
    return loaders.pairingById.load((event.payload as MessageSent).pairing.pairingId);
  }
}
