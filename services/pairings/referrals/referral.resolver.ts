import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import { Person } from '../common/person.types.js';
import type { PairingsContext } from '../context.js';
import { isParty } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing, PairingPayload } from '../pairing/pairing.types.js';
import { translate } from '../texts.js';
import { refer } from './refer.command.js';
import type { ReferralEntity } from './referral.entity.js';
import { ReferInput, Referral } from './referral.types.js';
import { respondToReferral } from './respond-to-referral.command.js';

@Resolver()
export class ReferralMutations {
  @Mutation(() => PairingPayload, { description: 'The viewer refers the other of the two to somebody.' })
  refer(
    @Arg('input', () => ReferInput) { kind, goal, note, ...ids }: ReferInput,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    const pairingId = requireId(ids.pairingId, 'input.pairingId');
    const toPersonId = requireId(ids.toPersonId, 'input.toPersonId');
    const input = { pairingId, kind, toPersonId, goal: goal ?? null, note: note ?? null };
    return toPayload('pairing', context, refer(context, input));
  }

  @Mutation(() => PairingPayload, {
    description:
      'The other of the two answers a referral. Whoever made it takes it back, or says that the introduction was made.',
  })
  respondToReferral(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('referralId', () => ID) referralId: string,
    @Arg('accept', () => Boolean) accept: boolean,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    const ids = { pairingId: requireId(pairingId, 'pairingId'), referralId: requireId(referralId, 'referralId') };
    const firstMessage = translate('referral.firstMessage', context.language);
    return toPayload('pairing', context, respondToReferral(context, { ...ids, accept, firstMessage }));
  }
}

@Resolver(() => Pairing)
export class PairingReferralsResolver {
  @FieldResolver(() => [Referral], { nullable: true, description: 'The newest first. The two alone.' })
  async referrals(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<ReferralEntity[] | null> {
    return isParty(viewer, pairing) ? loaders.referralsByPairingId.load(pairing.id) : null;
  }
}

@Resolver(() => Referral)
export class ReferralResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Which of the two made it.' })
  by(@Root() referral: ReferralEntity): Person {
    return { id: referral.byId };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'To whom the other is referred.' })
  to(@Root() referral: ReferralEntity): Person {
    return { id: referral.toId };
  }
}
