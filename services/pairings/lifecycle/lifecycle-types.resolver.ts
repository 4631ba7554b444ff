import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClosureEntity } from '../closure/closure.entity.js';
import { Closure, ClosureReason, KeepInTouchUpdate, Reflection } from '../closure/closure.types.js';
import type { ClosureReasonName } from '../closure/closure-reason.domain.js';
import type { KeepInTouchUpdateEntity } from '../closure/keep-in-touch-update.entity.js';
import type { ReflectionEntity } from '../closure/reflection.entity.js';
import { Person } from '../common/person.types.js';
import type { PairingsContext } from '../context.js';
import type { ProposalEntity } from '../proposals/proposal.entity.js';
import { Proposal } from '../proposals/proposal.types.js';
import type { AppreciationEntity } from '../voices/appreciation.entity.js';
import type { ImprovementEntity } from '../voices/improvement.entity.js';
import { Appreciation, Improvement } from '../voices/improvement-appreciation.types.js';
import type { ViewedPairingPart } from './pairing-lifecycle.resolver.js';

@Resolver(() => Proposal)
export class ProposalResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The coordinator, also of a match run.' })
  proposedBy(@Root() { row }: ViewedPairingPart<ProposalEntity>): Person {
    return { id: row.proposedById };
  }

  @FieldResolver(() => Date, { description: 'When it ends by itself, if not both accept before.' })
  expiresAt(@Root() { row }: ViewedPairingPart<ProposalEntity>): Date {
    return row.expiresAt;
  }

  @FieldResolver(() => Date, { nullable: true })
  mentorAcceptedAt(@Root() { row }: ViewedPairingPart<ProposalEntity>): Date | null {
    return row.mentorAcceptedAt;
  }

  @FieldResolver(() => Date, { nullable: true })
  menteeAcceptedAt(@Root() { row }: ViewedPairingPart<ProposalEntity>): Date | null {
    return row.menteeAcceptedAt;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who said no. Coordinators only.' })
  declinedBy(@Root() { row, isViewerParty }: ViewedPairingPart<ProposalEntity>): Person | null {
    return isViewerParty || row.declinedById === null ? null : { id: row.declinedById };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why somebody said no. Coordinators only, where they are neither of the two.',
  })
  declineReason(@Root() { row, isViewerParty }: ViewedPairingPart<ProposalEntity>): string | null {
    return isViewerParty ? null : row.declineReason;
  }
}

@Resolver(() => Closure)
export class ClosureResolver {
  @FieldResolver(() => ClosureReason)
  reason(@Root() { row }: ViewedPairingPart<ClosureEntity>): ClosureReasonName {
    return row.reason;
  }

  @FieldResolver(() => Date)
  begunAt(@Root() { row }: ViewedPairingPart<ClosureEntity>): Date {
    return row.begunAt;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null where the agreed end was reached.' })
  begunBy(@Root() { row }: ViewedPairingPart<ClosureEntity>): Person | null {
    return row.begunById === null ? null : { id: row.begunById };
  }

  @FieldResolver(() => [Reflection], { description: 'The oldest first; empty for all but the two.' })
  async reflections(
    @Root() { row, isViewerParty }: ViewedPairingPart<ClosureEntity>,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<ReflectionEntity[]> {
    return isViewerParty ? loaders.reflectionsByPairingId.load(row.pairingId) : [];
  }

  @FieldResolver(() => [Person], { nullable: true, description: 'Who wishes to keep in touch. The two alone.' })
  async keepInTouch(
    @Root() { row, isViewerParty }: ViewedPairingPart<ClosureEntity>,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<Person[] | null> {
    if (!isViewerParty) return null;
    const reflections = await loaders.reflectionsByPairingId.load(row.pairingId);
    return reflections.filter(({ keepInTouch }) => keepInTouch).map(({ authorId }) => ({ id: authorId }));
  }
}

@Resolver(() => Reflection)
export class ReflectionResolver {
  @FieldResolver(() => Person, { nullable: true })
  author(@Root() reflection: ReflectionEntity): Person {
    return { id: reflection.authorId };
  }
}

@Resolver(() => KeepInTouchUpdate)
export class KeepInTouchUpdateResolver {
  @FieldResolver(() => Person, { nullable: true })
  author(@Root() update: KeepInTouchUpdateEntity): Person {
    return { id: update.authorId };
  }
}

@Resolver(() => Improvement)
export class ImprovementResolver {
  @FieldResolver(() => Person, { nullable: true })
  author(@Root() improvement: ImprovementEntity): Person {
    return { id: improvement.authorId };
  }
}

@Resolver(() => Appreciation)
export class AppreciationResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who thanks.' })
  from(@Root() appreciation: AppreciationEntity): Person {
    return { id: appreciation.fromId };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who is thanked.' })
  to(@Root() appreciation: AppreciationEntity): Person {
    return { id: appreciation.toId };
  }
}
