import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireViewer } from '../../shared/graphql/operation.js';
import { requireId } from '../../shared/id.js';
import { Person } from '../common/person.types.js';
import { Program } from '../common/program.types.js';
import type { PairingsContext } from '../context.js';
import { isParty } from './pairing.domain.js';
import type { PairingEntity } from './pairing.entity.js';
import type { PairingPage } from './pairing.loaders.js';
import { Pairing, PairingConnection, RequestGoal } from './pairing.types.js';
import { PairingsArgs } from './pairing-args.types.js';

@Resolver()
export class PairingQueries {
  @Query(() => Pairing, {
    nullable: true,
    description: 'A pairing of the viewer’s, or of a programme they coordinate.',
  })
  async pairing(@Arg('id', () => ID) id: string, @Ctx() { loaders }: PairingsContext): Promise<PairingEntity | null> {
    return loaders.pairingById.load(requireId(id, 'id'));
  }

  @Query(() => PairingConnection, { description: 'The viewer’s own pairings, the newest first.' })
  async pairings(@Args(() => PairingsArgs) args: PairingsArgs, @Ctx() context: PairingsContext): Promise<PairingPage> {
    const { personId } = requireViewer(context);
    return context.loaders.pairingsByPersonId.load(personId, args);
  }
}

@Resolver(() => Pairing)
export class PairingResolver {
  @FieldResolver(() => Program, { nullable: true })
  program(@Root() pairing: PairingEntity): Program {
    return { id: pairing.programId };
  }

  @FieldResolver(() => Person, { nullable: true })
  mentor(@Root() pairing: PairingEntity): Person {
    return { id: pairing.mentorId };
  }

  @FieldResolver(() => Person, { nullable: true })
  mentee(@Root() pairing: PairingEntity): Person {
    return { id: pairing.menteeId };
  }

  @FieldResolver(() => [RequestGoal], {
    description: 'The goals with which it began, as they were then; empty for all but the two.',
  })
  goalsAtStart(@Root() pairing: PairingEntity, @Ctx() { viewer }: PairingsContext): RequestGoal[] {
    return isParty(viewer, pairing) ? pairing.goalsAtStart : [];
  }
}

@Resolver(() => PairingConnection)
export class PairingConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: PairingPage): Promise<number> {
    return page.count();
  }
}
