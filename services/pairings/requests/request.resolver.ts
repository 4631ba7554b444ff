import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../common/person.types.js';
import { Program } from '../common/program.types.js';
import type { PairingsContext } from '../context.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing } from '../pairing/pairing.types.js';
import type { PairingRequestEntity } from './pairing-request.entity.js';
import { PairingRequest, PairingRequestConnection } from './request.types.js';
import type { RequestPage } from './request-lists.loaders.js';

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
}

@Resolver(() => PairingRequestConnection)
export class PairingRequestConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: RequestPage): Promise<number> {
    return page.count();
  }
}
