import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import { Person } from '../common/person.types.js';
import type { PairingsContext } from '../context.js';
import { isParty } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing, PairingPayload } from '../pairing/pairing.types.js';
import { addImprovement } from './add-improvement.command.js';
import type { ImprovementEntity } from './improvement.entity.js';
import { Improvement } from './improvement.types.js';
import { resolveImprovement } from './resolve-improvement.command.js';

@Resolver()
export class ImprovementMutations {
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
}

@Resolver(() => Pairing)
export class PairingImprovementsResolver {
  @FieldResolver(() => [Improvement], {
    nullable: true,
    description: 'What would help the relationship, the newest 100 first. The two alone.',
  })
  async improvements(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<ImprovementEntity[] | null> {
    return isParty(viewer, pairing) ? loaders.improvementsByPairingId.load(pairing.id) : null;
  }
}

@Resolver(() => Improvement)
export class ImprovementResolver {
  @FieldResolver(() => Person, { nullable: true })
  author(@Root() improvement: ImprovementEntity): Person {
    return { id: improvement.authorId };
  }
}
