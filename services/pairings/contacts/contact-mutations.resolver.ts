import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PairingsContext } from '../context.js';
import { RhythmWish } from '../health/health.types.js';
import type { RhythmWishName } from '../health/rhythm.domain.js';
import type { ChannelName } from '../pairing/pairing.domain.js';
import { PairingPayload } from '../pairing/pairing.types.js';
import { Channel } from '../pairing/pairing-enums.types.js';
import { recordContact } from './record-contact.command.js';
import { wishRhythm } from './wish-rhythm.command.js';

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
    const contact = { pairingId: requireId(pairingId, 'pairingId'), channel, at };
    return toPayload('pairing', context, recordContact(context, contact));
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
