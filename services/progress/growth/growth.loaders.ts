import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey, plainRowsByKey } from '../../shared/database/plain-rows.js';
import { AdviceEntity } from './advice.entity.js';
import { ChallengeEntity } from './challenge.entity.js';
import { DevelopmentPlanEntity } from './development-plan.entity.js';
import { FeedbackEntity } from './feedback.entity.js';

/** The development plan of a pairing's mentee; null before the first. */
export const planByPairingId = (em: Em) => plainRowByKey(em, DevelopmentPlanEntity, 'pairingId');

/** A pairing's challenges, the newest first. */
export const challengesByPairingId = (em: Em) =>
  plainRowsByKey(em, ChallengeEntity, { by: 'pairingId', order: { by: ['recordedAt', 'id'], direction: 'desc' } });

/** The advice that was given in a pairing, the newest first. */
export const adviceByPairingId = (em: Em) =>
  plainRowsByKey(em, AdviceEntity, { by: 'pairingId', order: { by: ['at', 'id'], direction: 'desc' } });

/** The feedback that was given in a pairing, in either direction, the newest first. */
export const feedbackByPairingId = (em: Em) =>
  plainRowsByKey(em, FeedbackEntity, { by: 'pairingId', order: { by: ['at', 'id'], direction: 'desc' } });
