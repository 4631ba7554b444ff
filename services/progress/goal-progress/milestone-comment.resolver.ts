import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../common/references.types.js';
import type { ProgressContext } from '../context.js';
import type { EntryEntity } from '../goals/entry.entity.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { Entry, Goal } from '../goals/goal.types.js';
import { translate } from '../texts.js';
import type { GoalCommentEntity } from './goal-comment.entity.js';
import type { MilestoneEntity } from './milestone.entity.js';
import { Comment, Milestone } from './milestone-comment.types.js';

@Resolver(() => Goal)
export class GoalMilestonesResolver {
  @FieldResolver(() => Goal, { nullable: true, description: 'The goal whose place it took.' })
  supersedes(@Root() goal: GoalEntity, @Ctx() { loaders }: ProgressContext): Promise<GoalEntity | null> | null {
    return goal.supersedesId ? loaders.goalById.load(goal.supersedesId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The mentor who suggested it; null when nobody did.' })
  suggestedBy(@Root() goal: GoalEntity): { id: string } | null {
    return goal.suggestedById ? { id: goal.suggestedById } : null;
  }

  @FieldResolver(() => [Milestone], { description: 'In the order in which they were set; at most 50.' })
  milestones(@Root() goal: GoalEntity, @Ctx() { loaders }: ProgressContext): Promise<MilestoneEntity[]> {
    return loaders.milestonesByGoalId.load(goal.id);
  }

  @FieldResolver(() => [Comment], { description: 'The oldest first; at most 500.' })
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

@Resolver(() => Entry)
export class EntryTextResolver {
  @FieldResolver(() => String)
  text(@Root() entry: EntryEntity, @Ctx() { language }: ProgressContext): string {
    return entry.text || translate('entry.achieved', language);
  }
}
