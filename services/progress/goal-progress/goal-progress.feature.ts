import type { ProgressFeature } from '../feature.js';
import { EntryEntity } from './entry.entity.js';
import {
  EntryResolver,
  GoalEntriesResolver,
  GoalUpdateEntryResolver,
  PairingJournalResolver,
} from './entry.resolver.js';
import { GoalCommentEntity } from './goal-comment.entity.js';
import { GoalProgressMutations } from './goal-progress-mutations.resolver.js';
import { MilestoneEntity } from './milestone.entity.js';
import { CommentResolver, GoalMilestonesResolver } from './milestone-comment.resolver.js';

export const goalProgressFeature: ProgressFeature = {
  entities: [EntryEntity, MilestoneEntity, GoalCommentEntity],
  resolvers: [
    EntryResolver,
    GoalEntriesResolver,
    PairingJournalResolver,
    GoalUpdateEntryResolver,
    GoalMilestonesResolver,
    CommentResolver,
    GoalProgressMutations,
  ],
};
