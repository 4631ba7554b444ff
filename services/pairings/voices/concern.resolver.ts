import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import { Person } from '../common/person.types.js';
import { Program } from '../common/program.types.js';
import type { PairingsContext } from '../context.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing } from '../pairing/pairing.types.js';
import type { ConcernEntity } from './concern.entity.js';
import type { ConcernPage } from './concern.loaders.js';
import { Concern, ConcernConnection, ConcernPayload, ConcernResolvedPayload, ConcernsArgs } from './concern.types.js';
import { raiseConcern } from './raise-concern.command.js';
import { resolveConcern } from './resolve-concern.command.js';

@Resolver()
export class ConcernMutations {
  @Mutation(() => ConcernPayload, {
    description:
      'Tells the programme’s coordinators what worries the viewer about a pairing of theirs, whatever its status. Private: seen by the coordinators only, and never by one who is the other of the two.',
  })
  async raiseConcern(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('text', () => String, { description: '1 to 5000 characters.' }) text: string,
    @Ctx() context: PairingsContext,
  ): Promise<ConcernPayload> {
    const result = raiseConcern(context, requireId(pairingId, 'pairingId'), text);
    const { concern, userErrors }: { concern: ConcernEntity | null } & Pick<ConcernPayload, 'userErrors'> =
      await toPayload('concern', context, result);
    return { concernId: concern?.id ?? null, userErrors };
  }

  @Mutation(() => ConcernResolvedPayload, { description: 'A coordinator has taken care of a concern.' })
  resolveConcern(
    @Arg('concernId', () => ID) concernId: string,
    @Ctx() context: PairingsContext,
  ): Promise<ConcernResolvedPayload> {
    return toPayload('concern', context, resolveConcern(context, requireId(concernId, 'concernId')));
  }
}

@Resolver(() => Concern)
export class ConcernResolver {
  @FieldResolver(() => Pairing, { nullable: true, description: 'The pairing that it is about.' })
  async pairing(@Root() concern: ConcernEntity, @Ctx() { loaders }: PairingsContext): Promise<PairingEntity | null> {
    return loaders.pairingById.load(concern.pairingId);
  }

  @FieldResolver(() => Person, { nullable: true })
  raisedBy(@Root() concern: ConcernEntity): Person {
    return { id: concern.raisedById };
  }

  @FieldResolver(() => Person, { nullable: true })
  resolvedBy(@Root() { resolvedById }: ConcernEntity): Person | null {
    return resolvedById === null ? null : { id: resolvedById };
  }
}

@Resolver(() => ConcernConnection)
export class ConcernConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: ConcernPage): Promise<number> {
    return page.count();
  }
}

@Resolver(() => Program)
export class ProgramConcernsResolver {
  @FieldResolver(() => ConcernConnection, {
    nullable: true,
    description:
      'What members are worried about, the newest first. Coordinators only, each without what is about a pairing of their own.',
  })
  async concerns(
    @Root() { id }: Program,
    @Args(() => ConcernsArgs) args: ConcernsArgs,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<ConcernPage | null> {
    return (await loaders.isCoordinatorByProgramId.load(id)) ? loaders.concernsByProgramId.load(id, args) : null;
  }
}
