import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import type { ClosureEntity } from '../closure/closure.entity.js';
import { Closure, KeepInTouchUpdate } from '../closure/closure.types.js';
import type { KeepInTouchUpdateEntity } from '../closure/keep-in-touch-update.entity.js';
import type { PairingsContext } from '../context.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { isParty } from '../pairing/pairing.resolver.js';
import { Pairing } from '../pairing/pairing.types.js';
import type { ProposalEntity } from '../proposals/proposal.entity.js';
import { Proposal } from '../proposals/proposal.types.js';
import type { AppreciationEntity } from '../voices/appreciation.entity.js';
import type { ImprovementEntity } from '../voices/improvement.entity.js';
import { Appreciation, Improvement } from '../voices/improvement-appreciation.types.js';

/** Something of a pairing, and whether the viewer is one of the two: its own fields ask. */
export interface ViewedPairingPart<Row> {
  row: Row;
  isViewerParty: boolean;
}

@Resolver(() => Pairing)
export class PairingLifecycleResolver {
  @FieldResolver(() => Proposal, {
    nullable: true,
    description: 'What the two answered, where a match run or a coordinator proposed it.',
  })
  async proposal(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<ViewedPairingPart<ProposalEntity> | null> {
    const row = await loaders.proposalByPairingId.load(pairing.id);
    return row && { row, isViewerParty: isParty(viewer, pairing) };
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The date on which a paused pairing goes on by itself, as that day begins in the mentee’s time zone.',
  })
  resumeOn(@Root() pairing: PairingEntity): string | null {
    return pairing.resumeOn;
  }

  @FieldResolver(() => Closure, { nullable: true, description: 'How it comes, or came, to its end.' })
  async closure(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<ViewedPairingPart<ClosureEntity> | null> {
    const row = await loaders.closureByPairingId.load(pairing.id);
    return row && { row, isViewerParty: isParty(viewer, pairing) };
  }

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

  @FieldResolver(() => [Appreciation], {
    nullable: true,
    description: 'Thanks of the two, the newest 100 first. The two alone.',
  })
  async appreciations(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<AppreciationEntity[] | null> {
    return isParty(viewer, pairing) ? loaders.appreciationsByPairingId.load(pairing.id) : null;
  }

  @FieldResolver(() => [KeepInTouchUpdate], {
    nullable: true,
    description: 'News since it ended, the newest 100 first. The two alone.',
  })
  async updates(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<KeepInTouchUpdateEntity[] | null> {
    return isParty(viewer, pairing) ? loaders.updatesByPairingId.load(pairing.id) : null;
  }
}
