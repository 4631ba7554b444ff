import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../../shared/id.js';
import { addImprovement } from '../../commands/life/add-improvement.js';
import { resolveImprovement } from '../../commands/life/resolve-improvement.js';
import { sendAppreciation } from '../../commands/life/send-appreciation.js';
import type { PairingsContext } from '../../context.js';
import { PairingPayload } from '../types/payloads.js';
import { toPayload } from './payload.js';

@Resolver()
export class ImprovementAppreciationMutations {
  @Mutation(() => PairingPayload, { description: 'One of the two names what would help the relationship.' })
  addImprovement(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('text', () => String, { description: '1 to 2000 characters.' }) text: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, addImprovement(context, requireId(pairingId, 'pairingId'), text));
  }

  @Mutation(() => PairingPayload, { description: 'Either of the two says that it is better now.' })
  resolveImprovement(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('improvementId', () => ID) improvementId: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    const ids = [requireId(pairingId, 'pairingId'), requireId(improvementId, 'improvementId')] as const;
    return toPayload('pairing', context, resolveImprovement(context, ...ids));
  }

  @Mutation(() => PairingPayload, {
    description: 'Thanks the other, from the first day on; after a good end, too.',
  })
  sendAppreciation(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('text', () => String, { description: '1 to 2000 characters.' }) text: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, sendAppreciation(context, requireId(pairingId, 'pairingId'), text));
  }
}
