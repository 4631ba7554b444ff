import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import { Person } from '../common/person.types.js';
import type { PairingsContext } from '../context.js';
import { isParty } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing, PairingPayload, type ViewedPairingPart } from '../pairing/pairing.types.js';
import { beginClosure } from './begin-closure.command.js';
import type { ClosureReasonName } from './closure.domain.js';
import type { ClosureEntity } from './closure.entity.js';
import { Closure, ClosureReason, KeepInTouchUpdate, Reflection } from './closure.types.js';
import type { KeepInTouchUpdateEntity } from './keep-in-touch-update.entity.js';
import { postUpdate } from './post-update.command.js';
import type { ReflectionEntity } from './reflection.entity.js';
import { submitReflection } from './submit-reflection.command.js';

@Resolver()
export class ClosureMutations {
  @Mutation(() => PairingPayload, {
    description: 'Begins to close the pairing: both are asked to look back, for 14 days at most.',
  })
  beginClosure(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('reason', () => ClosureReason) reason: ClosureReasonName,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, beginClosure(context, requireId(pairingId, 'pairingId'), reason));
  }

  @Mutation(() => PairingPayload, {
    description: 'The viewer looks back, once. When both have, the pairing ends; both may keep in touch.',
  })
  submitReflection(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('learned', () => String, { description: '1 to 5000 characters.' }) learned: string,
    @Arg('thanks', () => String, { nullable: true, description: 'At most 2000 characters.' }) thanks: string | null,
    @Arg('keepInTouch', () => Boolean, { description: 'Takes effect where it is completed and both wish it.' })
    keepInTouch: boolean,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    const reflection = { pairingId: requireId(pairingId, 'pairingId'), learned, thanks: thanks ?? null, keepInTouch };
    return toPayload('pairing', context, submitReflection(context, reflection));
  }

  @Mutation(() => PairingPayload, { description: 'News for the other, once the two keep in touch.' })
  postUpdate(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('text', () => String, { description: '1 to 5000 characters.' }) text: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, postUpdate(context, requireId(pairingId, 'pairingId'), text));
  }
}

@Resolver(() => Pairing)
export class PairingClosureResolver {
  @FieldResolver(() => Closure, { nullable: true, description: 'How it comes, or came, to its end.' })
  async closure(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<ViewedPairingPart<ClosureEntity> | null> {
    const row = await loaders.closureByPairingId.load(pairing.id);
    return row && { row, isViewerParty: isParty(viewer, pairing) };
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
