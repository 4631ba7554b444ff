import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PairingsContext } from '../context.js';
import { PairingPayload } from '../pairing/pairing-payloads.types.js';
import { addImprovement } from './add-improvement.command.js';
import { resolveImprovement } from './resolve-improvement.command.js';
import { sendAppreciation } from './send-appreciation.command.js';

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
