import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import type { CountedConnection } from '../../shared/pagination/keyset-lists.js';
import type { ProgressContext } from '../context.js';
import { forParties } from '../facts/own-pairing.loaders.js';
import { Pairing, Person } from '../references.types.js';
import type { GoalEntity } from './goal.entity.js';
import { Goal } from './goal.types.js';
import { GoalConnection, GoalsArgs } from './goal-list.types.js';
import { findVisibleGoal } from './visible-goal.loaders.js';

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

  @FieldResolver(() => Goal, { nullable: true, description: 'The long-term goal under which it stands.' })
  parent(@Root() goal: GoalEntity, @Ctx() { loaders }: ProgressContext): Promise<GoalEntity | null> | null {
    return goal.parentId ? loaders.goalById.load(goal.parentId) : null;
  }

  @FieldResolver(() => [Goal], { description: 'The short-term goals under it, oldest first.' })
  children(@Root() goal: GoalEntity, @Ctx() { loaders }: ProgressContext): Promise<GoalEntity[]> {
    return loaders.goalsByParentId.load(goal.id);
  }

  @FieldResolver(() => Goal, { nullable: true, description: 'The goal that it replaced.' })
  supersedes(@Root() goal: GoalEntity, @Ctx() { loaders }: ProgressContext): Promise<GoalEntity | null> | null {
    return goal.supersedesId ? loaders.goalById.load(goal.supersedesId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The mentor who suggested it; null if nobody did.' })
  suggestedBy(@Root() goal: GoalEntity): { id: string } | null {
    return goal.suggestedById ? { id: goal.suggestedById } : null;
  }
}

@Resolver(() => Pairing)
export class PairingGoalsResolver {
  @FieldResolver(() => GoalConnection, { nullable: true, description: 'For the two parties only; newest first.' })
  async goals(
    @Root() pairing: { id: string },
    @Args(() => GoalsArgs) args: GoalsArgs,
    @Ctx() context: ProgressContext,
  ): Promise<CountedConnection<GoalEntity> | null> {
    return forParties(pairing, context, () => context.loaders.goalsByPairingId.load(pairing.id, args));
  }
}

@Resolver(() => GoalConnection)
export class GoalConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: CountedConnection<GoalEntity>): Promise<number> {
    return page.count();
  }
}
