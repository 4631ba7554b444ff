import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProgressContext } from '../context.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { Goal } from '../goals/goal.types.js';
import { Person } from '../references.types.js';
import type { GoalCommentEntity } from './goal-comment.entity.js';
import type { MilestoneEntity } from './milestone.entity.js';
import { Comment, Milestone } from './milestone-comment.types.js';

@Resolver(() => Goal)
export class GoalMilestonesResolver {
  @FieldResolver(() => [Milestone], { description: 'Oldest first; at most 50.' })
  milestones(@Root() goal: GoalEntity, @Ctx() { loaders }: ProgressContext): Promise<MilestoneEntity[]> {
    return loaders.milestonesByGoalId.load(goal.id);
  }

  @FieldResolver(() => [Comment], { description: 'Oldest first; at most 500.' })
  comments(@Root() goal: GoalEntity, @Ctx() { loaders }: ProgressContext): Promise<GoalCommentEntity[]> {
    return loaders.commentsByGoalId.load(goal.id);
  }
}

@Resolver(() => Comment)
export class CommentResolver {
  @FieldResolver(() => Person, { nullable: true })
  author(@Root() comment: GoalCommentEntity): { id: string } {
    return { id: comment.authorId };
  }
}
