import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireViewer } from '../../shared/graphql/operation.js';
import { requireId } from '../../shared/id.js';
import { Person } from '../common/person.types.js';
import { Program } from '../common/program.types.js';
import type { PairingsContext } from '../context.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing } from '../pairing/pairing.types.js';
import type { PairingRequestEntity } from './pairing-request.entity.js';
import type { RequestPage } from './request.loaders.js';
import { PairingRequest, PairingRequestConnection, RequestsArgs } from './request.types.js';

@Resolver()
export class RequestQueries {
  @Query(() => PairingRequest, { nullable: true, description: 'A request that the viewer sent or received.' })
  async pairingRequest(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<PairingRequestEntity | null> {
    return loaders.requestById.load(requireId(id, 'id'));
  }

  @Query(() => PairingRequestConnection, {
    description: 'The requests that the viewer received or sent, newest first.',
  })
  async requests(@Args(() => RequestsArgs) args: RequestsArgs, @Ctx() context: PairingsContext): Promise<RequestPage> {
    const { personId } = requireViewer(context);
    return context.loaders.requestsByPersonId.load(personId, args);
  }
}

@Resolver(() => PairingRequest)
export class PairingRequestResolver {
  @FieldResolver(() => Program, { nullable: true })
  program(@Root() request: PairingRequestEntity): Program {
    return { id: request.programId };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The mentee who asks.' })
  from(@Root() request: PairingRequestEntity): Person {
    return { id: request.fromId };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The mentor who is asked.' })
  to(@Root() request: PairingRequestEntity): Person {
    return { id: request.toId };
  }

  @FieldResolver(() => Pairing, { nullable: true, description: 'What came of it, once accepted.' })
  async pairing(
    @Root() request: PairingRequestEntity,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<PairingEntity | null> {
    return request.pairingId ? loaders.pairingById.load(request.pairingId) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The mentor to whom the refusal points the mentee, when it does.',
  })
  referredTo(@Root() { referredToId }: PairingRequestEntity): Person | null {
    return referredToId ? { id: referredToId } : null;
  }
}

@Resolver(() => PairingRequestConnection)
export class PairingRequestConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: RequestPage): Promise<number> {
    return page.count();
  }
}
