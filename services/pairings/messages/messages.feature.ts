import type { PairingsFeature } from '../feature.js';
import { MessageEntity } from './message.entity.js';
import { MessageMutations, MessageResolver, PairingMessagesResolver } from './message.resolver.js';
import { MessageEventResolver, MessageSubscriptions } from './message-subscription.resolver.js';

/** Messages between the parties of a pairing. */
export const messagesFeature: PairingsFeature = {
  entities: [MessageEntity],
  resolvers: [MessageMutations, MessageResolver, PairingMessagesResolver, MessageSubscriptions, MessageEventResolver],
};
