import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PairingsContext } from '../context.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing, PairingPayload } from '../pairing/pairing.types.js';
import { pausePairing } from './pause-pairing.command.js';
import { resumePairing } from './resume-pairing.command.js';

@Resolver()
export class PauseMutations {
  @Mutation(() => PairingPayload, { description: 'Pauses an active pairing; it goes on by itself on a date.' })
  pausePairing(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('resumeOn', () => DateScalar, { description: 'A date to come, a year away at most.' }) resumeOn: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, pausePairing(context, requireId(pairingId, 'pairingId'), resumeOn));
  }

  @Mutation(() => PairingPayload, { description: 'A paused pairing goes on before its date.' })
  resumePairing(
    @Arg('pairingId', () => ID) pairingId: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, resumePairing(context, requireId(pairingId, 'pairingId')));
  }
}

@Resolver(() => Pairing)
export class PairingPauseResolver {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The date on which a paused pairing goes on by itself, as that day begins in the mentee’s time zone.',
  })
  resumeOn(@Root() pairing: PairingEntity): string | null {
    return pairing.resumeOn;
  }
}
