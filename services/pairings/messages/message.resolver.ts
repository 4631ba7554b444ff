import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { requireId } from '../../shared/id.js';
import type { CountedConnection } from '../../shared/pagination/keyset-lists.js';
import { toPayload } from '../common/payload.js';
import { Person } from '../common/person.types.js';
import type { PairingsContext } from '../context.js';
import { isParty } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing, PairingPayload } from '../pairing/pairing.types.js';
import { markMessagesRead } from './mark-messages-read.command.js';
import type { MessageEntity } from './message.entity.js';
import { Message, MessageConnection, MessagePayload } from './message.types.js';
import { sendMessage } from './send-message.command.js';

@Resolver()
export class MessageMutations {
  @Mutation(() => MessagePayload, { description: 'Writes to the other of the two.' })
  sendMessage(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('text', () => String, { description: '1 to 5000 characters.' }) text: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: 'Sent twice, it makes one message.' })
    idempotencyKey: string | null,
    @Ctx() context: PairingsContext,
  ): Promise<MessagePayload> {
    const message = { pairingId: requireId(pairingId, 'pairingId'), text, idempotencyKey: idempotencyKey ?? null };
    return toPayload('message', context, sendMessage(context, message));
  }

  @Mutation(() => PairingPayload, { description: 'The viewer has read all that the other wrote so far.' })
  markMessagesRead(
    @Arg('pairingId', () => ID) pairingId: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, markMessagesRead(context, requireId(pairingId, 'pairingId')));
  }
}

@Resolver(() => Pairing)
export class PairingMessagesResolver {
  @FieldResolver(() => MessageConnection, { nullable: true, description: 'The newest first. The two alone.' })
  async messages(
    @Root() pairing: PairingEntity,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<CountedConnection<MessageEntity> | null> {
    return isParty(viewer, pairing) ? loaders.messagesByPairingId.load(pairing.id, args) : null;
  }
}

@Resolver(() => Message)
export class MessageResolver {
  @FieldResolver(() => Person, { nullable: true })
  author(@Root() message: MessageEntity): Person {
    return { id: message.authorId };
  }
}
