import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../../shared/id.js';
import { recordContact } from '../../commands/record-contact.js';
import { wishRhythm } from '../../commands/wish-rhythm.js';
import type { PairingsContext } from '../../context.js';
import type { ChannelName } from '../../domain/pairing.js';
import type { RhythmWishName } from '../../domain/rhythm.js';
import { Channel } from '../types/enums.js';
import { RhythmWish } from '../types/health-enums.js';
import { PairingPayload } from '../types/payloads.js';
import { toPayload } from './payload.js';

@Resolver()
export class ContactMutations {
  @Mutation(() => PairingPayload, {
    description: 'The two were in touch elsewhere; recorded twice, it is one contact.',
  })
  recordContact(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('channel', () => Channel) channel: ChannelName,
    @Arg('at', () => Date, { description: 'Since the pairing began, and not to come.' }) at: Date,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    const made = { pairingId: requireId(pairingId, 'pairingId'), channel, at };
    return toPayload('pairing', context, recordContact(context, made));
  }

  @Mutation(() => PairingPayload, {
    description: 'How often the viewer would like to be in touch; the other never sees it.',
  })
  wishRhythm(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('wish', () => RhythmWish) wish: RhythmWishName,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, wishRhythm(context, requireId(pairingId, 'pairingId'), wish));
  }
}
