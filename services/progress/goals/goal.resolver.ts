import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import type { CountedConnection } from '../../shared/pagination/keyset-lists.js';
import { ProgressPageArgs } from '../common/page-args.types.js';
import { Pairing, Person } from '../common/references.types.js';
import type { ProgressContext } from '../context.js';
import { loadOwnPairing } from '../facts/own-pairing.loaders.js';
import type { EntryEntity } from './entry.entity.js';
import type { GoalEntity } from './goal.entity.js';
import { Entry, EntryConnection, Goal, GoalConnection } from './goal.types.js';

/** A goal that the viewer may see; null for any other. */
export async function findVisibleGoal(id: string, context: ProgressContext): Promise<GoalEntity | null> {
  const goal = await context.loaders.goalById.load(id);
  return (await loadOwnPairing(goal, context)) && goal;
}

@Resolver(() => Goal)
export class GoalResolver {
  @Query(() => Goal, { nullable: true, description: 'A goal of one of the viewer’s pairings.' })
  goal(@Arg('id', () => ID) id: string, @Ctx() context: ProgressContext): Promise<GoalEntity | null> {
    return findVisibleGoal(requireId(id, 'id'), context);
  }

  @FieldResolver(() => Pairing, { nullable: true })
  pairing(@Root() goal: GoalEntity): { id: string } {
    return { id: goal.pairingId };
  }

  @FieldResolver(() => Person, { nullable: true })
  owner(@Root() goal: GoalEntity): { id: string } {
    return { id: goal.ownerId };
  }

  @FieldResolver(() => Goal, { nullable: true, description: 'The long-term goal that it stands under.' })
  parent(@Root() goal: GoalEntity, @Ctx() { loaders }: ProgressContext): Promise<GoalEntity | null> | null {
    return goal.parentId ? loaders.goalById.load(goal.parentId) : null;
  }

  @FieldResolver(() => [Goal], { description: 'Short-term goals under it, the oldest first.' })
  children(@Root() goal: GoalEntity, @Ctx() { loaders }: ProgressContext): Promise<GoalEntity[]> {
    return loaders.goalsByParentId.load(goal.id);
  }

  @FieldResolver(() => EntryConnection, { description: 'The newest first; private ones for their author alone.' })
  entries(
    @Root() goal: GoalEntity,
    @Args(() => ProgressPageArgs) page: ProgressPageArgs,
    @Ctx() { loaders }: ProgressContext,
  ): Promise<CountedConnection<EntryEntity>> {
    return loaders.entriesByGoalId.load(goal.id, page);
  }
}

@Resolver(() => Entry)
export class EntryResolver {
  @FieldResolver(() => Goal, { nullable: true })
  goal(@Root() entry: EntryEntity, @Ctx() context: ProgressContext): Promise<GoalEntity | null> {
    return findVisibleGoal(entry.goalId, context);
  }

  @FieldResolver(() => Person, { nullable: true })
  author(@Root() entry: EntryEntity): { id: string } {
    return { id: entry.authorId };
  }
}

@Resolver(() => GoalConnection)
export class GoalConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: CountedConnection<GoalEntity>): Promise<number> {
    return page.count();
  }
}
