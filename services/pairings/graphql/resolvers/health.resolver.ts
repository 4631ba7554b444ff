import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PairingHealthName } from '../../../contracts/pairings-events.js';
import type { PairingsContext } from '../../context.js';
import { intervalDays } from '../../domain/cadence.js';
import { contactDueAt, healthAt } from '../../domain/health.js';
import { computeRhythm } from '../../domain/rhythm.js';
import type { PairingEntity } from '../../entities/pairing.entity.js';
import { PairingHealth } from '../types/health-enums.js';
import { Pairing } from '../types/pairing.type.js';
import { Rhythm } from '../types/rhythm.type.js';

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
      loaders.ownWishByPairingId.load(pairing.id),
    ]);
    const agreedDays = pairing.agreed && intervalDays(pairing.agreed.frequency);
    const { stops } = pairing;
    return { ...computeRhythm({ viewerId, contacts, agreedDays, stops }), wish: wish?.wish ?? null };
  }
}
