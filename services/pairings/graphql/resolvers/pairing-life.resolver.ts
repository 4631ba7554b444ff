import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../shared/graphql/scalars.js';
import type { PairingsContext } from '../../context.js';
import type { AppreciationEntity } from '../../entities/appreciation.entity.js';
import type { ClosureEntity } from '../../entities/closure.entity.js';
import type { ImprovementEntity } from '../../entities/improvement.entity.js';
import type { KeepInTouchUpdateEntity } from '../../entities/keep-in-touch-update.entity.js';
import type { PairingEntity } from '../../entities/pairing.entity.js';
import type { ProposalEntity } from '../../entities/proposal.entity.js';
import { Closure, KeepInTouchUpdate } from '../types/closure.type.js';
import { Pairing } from '../types/pairing.type.js';
import { Proposal } from '../types/proposal.type.js';
import { Appreciation, Improvement } from '../types/voice.type.js';
import { isParty } from './pairing.resolver.js';

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
