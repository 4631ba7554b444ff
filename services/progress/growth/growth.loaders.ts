import { plainRowByKey, plainRowsByKey } from '../../shared/database/plain-rows.js';
import type { LoaderSource } from '../operation.js';
import { AdviceEntity } from './advice.entity.js';
import { ChallengeEntity } from './challenge.entity.js';
import { DevelopmentPlanEntity } from './development-plan.entity.js';
import { FeedbackEntity } from './feedback.entity.js';

type Source = Pick<LoaderSource, 'em'>;

export const growthLoaders = {
  planByPairingId: ({ em }: Source) => plainRowByKey(em, DevelopmentPlanEntity, 'pairingId'),

  /** A pairing's challenges, newest first. */
  challengesByPairingId: ({ em }: Source) =>
    plainRowsByKey(em, ChallengeEntity, { by: 'pairingId', order: { by: ['recordedAt', 'id'], direction: 'desc' } }),

  /** The advice given in a pairing, newest first. */
  adviceByPairingId: ({ em }: Source) =>
    plainRowsByKey(em, AdviceEntity, { by: 'pairingId', order: { by: ['at', 'id'], direction: 'desc' } }),

  /** The feedback given in a pairing by either party, newest first. */
  feedbackByPairingId: ({ em }: Source) =>
    plainRowsByKey(em, FeedbackEntity, { by: 'pairingId', order: { by: ['at', 'id'], direction: 'desc' } }),
};
