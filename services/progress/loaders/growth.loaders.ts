import { manyByKey, oneByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { AdviceEntity } from '../entities/advice.entity.js';
import { ChallengeEntity } from '../entities/challenge.entity.js';
import { DevelopmentPlanEntity } from '../entities/development-plan.entity.js';
import { FeedbackEntity } from '../entities/feedback.entity.js';

/** The development plan of a pairing's mentee; null before the first. */
export const planByPairingId = (em: Em) =>
  oneByKey<DevelopmentPlanEntity>(
    (ids) => em.find(DevelopmentPlanEntity, { pairingId: { $in: ids } }),
    (plan) => plan.pairingId,
  );

/** A pairing's challenges, the newest first. */
export const challengesByPairingId = (em: Em) =>
  manyByKey<ChallengeEntity>(
    (ids) => em.find(ChallengeEntity, { pairingId: { $in: ids } }, { orderBy: { recordedAt: 'desc', id: 'desc' } }),
    (challenge) => challenge.pairingId,
  );

/** The advice that was given in a pairing, the newest first. */
export const adviceByPairingId = (em: Em) =>
  manyByKey<AdviceEntity>(
    (ids) => em.find(AdviceEntity, { pairingId: { $in: ids } }, { orderBy: { at: 'desc', id: 'desc' } }),
    (advice) => advice.pairingId,
  );

/** The feedback that was given in a pairing, in either direction, the newest first. */
export const feedbackByPairingId = (em: Em) =>
  manyByKey<FeedbackEntity>(
    (ids) => em.find(FeedbackEntity, { pairingId: { $in: ids } }, { orderBy: { at: 'desc', id: 'desc' } }),
    (feedback) => feedback.pairingId,
  );
