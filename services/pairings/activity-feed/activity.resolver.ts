import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import type { Connection } from '../../shared/pagination/connection.js';
import { Person } from '../common/person.types.js';
import { Program } from '../common/program.types.js';
import type { PairingsContext } from '../context.js';
import { findPairingRole } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing } from '../pairing/pairing.types.js';
import type { ActivityLine } from './activity.loaders.js';
import { Activity, ActivityConnection } from './activity.types.js';
import { type ReaderRole, toSummaryParts } from './activity-summary.domain.js';
import { formatActivity } from './format-activity.js';

const emptyConnection: Connection<ActivityLine> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};

@Resolver(() => Activity)
export class ActivityResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who did it; null for what fell due, or was decided by two.',
  })
  actor(@Root() { actorId }: ActivityLine): Person | null {
    return actorId ? { id: actorId } : null;
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: 'Where it happened; null for a request that has not become a pairing.',
  })
  pairing(@Root() activity: ActivityLine, @Ctx() context: PairingsContext): Promise<PairingEntity | null> {
    return pairingOf(activity, context);
  }

  @FieldResolver(() => String, {
    description: 'One line in the viewer’s language; never the text of a message, a note or a reflection.',
  })
  async summary(@Root() activity: ActivityLine, @Ctx() context: PairingsContext): Promise<string> {
    const { viewer, language } = context;
    const isOwn = activity.actorId !== null && activity.actorId === viewer?.personId;
    const reader = readerOf(viewer, await pairingOf(activity, context));
    return formatActivity(toSummaryParts({ ...activity, isOwn }, reader), language, viewer?.locale);
  }
}

@Resolver(() => Pairing)
export class PairingActivityResolver {
  @FieldResolver(() => ActivityConnection, {
    description: 'What happened in it, the newest first, from the request on. The two, and coordinators.',
  })
  async activity(
    @Root() pairing: PairingEntity,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<Connection<ActivityLine>> {
    const isReader =
      readerOf(viewer, pairing) !== 'OUTSIDE' || (await loaders.isCoordinatorByProgramId.load(pairing.programId));
    return isReader ? loaders.activityByPairingId.of(pairing.id, args) : emptyConnection;
  }
}

@Resolver(() => Program)
export class ProgramActivityResolver {
  @FieldResolver(() => ActivityConnection, {
    nullable: true,
    description: 'What happened in it, the newest first: that it did, never what is in it. Coordinators only.',
  })
  async activity(
    @Root() { id }: Program,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<Connection<ActivityLine> | null> {
    return (await loaders.isCoordinatorByProgramId.load(id)) ? loaders.activityByProgramId.of(id, args) : null;
  }
}

async function pairingOf({ pairingId }: ActivityLine, { loaders }: PairingsContext): Promise<PairingEntity | null> {
  return pairingId ? loaders.pairingById.load(pairingId) : null;
}

function readerOf(viewer: PairingsContext['viewer'], pairing: PairingEntity | null): ReaderRole {
  return (pairing && findPairingRole(pairing, viewer?.personId)) ?? 'OUTSIDE';
}
