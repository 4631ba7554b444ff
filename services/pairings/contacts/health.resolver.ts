import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PairingHealthName } from '../../contracts/pairings-events.js';
import type { PairingsContext } from '../context.js';
import { intervalDays } from '../health/frequency.domain.js';
import { contactDueAt, healthAt } from '../health/health.domain.js';
import { PairingHealth } from '../health/health.types.js';
import { computeRhythm } from '../health/rhythm.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing } from '../pairing/pairing.types.js';
import { Rhythm } from './rhythm.types.js';

@Resolver(() => Pairing)
export class PairingHealthResolver {
  @FieldResolver(() => PairingHealth, {
    description: 'Derived from the agreed frequency and the last contact on any channel; never stored by hand.',
  })
  health(@Root() pairing: PairingEntity, @Ctx() { now }: PairingsContext): PairingHealthName {
    return healthAt(pairing, now);
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'The agreed interval after the last contact, or the next confirmed meeting where that is later; null when none is due.',
  })
  async nextContactDueAt(
    @Root() pairing: PairingEntity,
    @Ctx() { now, loaders }: PairingsContext,
  ): Promise<Date | null> {
    const isAhead = pairing.meetingUntil !== null && pairing.meetingUntil > now;
    const next = isAhead ? await loaders.nextMeetingByPairingId.load(pairing.id) : null;
    return contactDueAt(pairing, next?.startsAt ?? null);
  }

  @FieldResolver(() => Rhythm, { nullable: true, description: 'The viewer’s own side only.' })
  async rhythm(@Root() pairing: PairingEntity, @Ctx() { viewer, loaders }: PairingsContext): Promise<Rhythm | null> {
    const viewerId = viewer?.personId;
    if (viewerId !== pairing.mentorId && viewerId !== pairing.menteeId) return null;
    const [contacts, wish] = await Promise.all([
      loaders.recentContactsByPairingId.load(pairing.id),
      loaders.ownRhythmWishByPairingId.load(pairing.id),
    ]);
    const agreedDays = pairing.agreed && intervalDays(pairing.agreed.frequency);
    const { stops } = pairing;
    return { ...computeRhythm({ viewerId, contacts, agreedDays, stops }), wish: wish?.wish ?? null };
  }
}
