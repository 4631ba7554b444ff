import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ChannelName } from '../pairing/pairing.domain.js';
import type { GoalReviewName, RelaunchDecisionName } from './relaunch.domain.js';

/**
 * A relaunch of a pairing: its parties review their goals and decide whether to go on. An intent is private until both
 * have stated theirs.
 */
export const RelaunchEntity = defineEntity({
  name: 'RelaunchEntity',
  tableName: 'relaunch',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    startedById: p.uuid(),
    startedAt: p.datetime(),
    proposedChannel: p.text().$type<ChannelName>().strictNullable(),
    goalReview: p.text().$type<GoalReviewName>().strictNullable(),
    /** When the newest goal was set since the start. */
    newGoalAt: p.datetime().strictNullable(),
    mentorIntent: p.text().$type<RelaunchDecisionName>().strictNullable(),
    menteeIntent: p.text().$type<RelaunchDecisionName>().strictNullable(),
    decision: p.text().$type<RelaunchDecisionName>().strictNullable(),
    decidedAt: p.datetime().strictNullable(),
  },
});
export type RelaunchEntity = InferEntity<typeof RelaunchEntity>;
