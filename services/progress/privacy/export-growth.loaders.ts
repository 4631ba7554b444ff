import type { PersonExport } from '../../contracts/export-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import { ActionItemEntity } from '../action-items/action-item.entity.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { GoalCommentEntity } from '../goal-progress/goal-comment.entity.js';
import { MilestoneEntity } from '../goal-progress/milestone.entity.js';
import { GoalEntity } from '../goals/goal.entity.js';
import { AdviceEntity } from '../growth/advice.entity.js';
import { ChallengeEntity } from '../growth/challenge.entity.js';
import { DevelopmentPlanEntity } from '../growth/development-plan.entity.js';
import { FeedbackEntity } from '../growth/feedback.entity.js';

/**
 * Returns a person's data around goals: what they wrote or have to do, their plan and challenges as a mentee, and the advice
 * and feedback of their pairings.
 */
export async function exportGrowth(em: Em, personId: string): Promise<PersonExport> {
  const goals = await em.find(GoalEntity, { ownerId: personId }, { fields: ['id'] });
  const party = { $or: [{ mentorId: personId }, { menteeId: personId }] };
  const pairings = await em.find(PairingFactEntity, party, { orderBy: { pairingId: 'asc' } });
  const all = { pairingId: { $in: pairings.map(({ pairingId }) => pairingId) } };
  const asMentee = pairings.filter(({ menteeId }) => menteeId === personId).map(({ pairingId }) => pairingId);
  const own = { pairingId: { $in: asMentee } };
  const byTime = { orderBy: { at: 'asc', id: 'asc' } } as const;
  return {
    milestones: await em.find(MilestoneEntity, { goalId: { $in: goals.map(({ id }) => id) } }, oldestFirst),
    goalsSuggested: await em.find(GoalEntity, { suggestedById: personId }, oldestFirst),
    comments: await em.find(GoalCommentEntity, { authorId: personId }, byTime),
    actionItems: await em.find(
      ActionItemEntity,
      { ...all, $or: [{ ownerId: personId }, { createdById: personId }] },
      oldestFirst,
    ),
    plans: await em.find(DevelopmentPlanEntity, own, { orderBy: { pairingId: 'asc' } }),
    challenges: await em.find(
      ChallengeEntity,
      { ...all, $or: [own, { recordedById: personId }] },
      { orderBy: { recordedAt: 'asc', id: 'asc' } },
    ),
    advice: await em.find(AdviceEntity, all, byTime),
    feedback: await em.find(FeedbackEntity, all, byTime),
  };
}

const oldestFirst = { orderBy: { createdAt: 'asc', id: 'asc' } } as const;
