import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PairingHealthName, PairingStatusName } from '../../contracts/pairings-events.js';
import type { AgreedRhythm } from '../health/agreed-rhythm.domain.js';
import type { ClockStop } from '../health/clock-stops.domain.js';
import { defaultHealthFactors } from '../health/health.domain.js';
import type { PairingNudgeState } from '../health/nudges.domain.js';
import type { PairingFormatName, PairingOriginName, RequestGoalShape } from './pairing.domain.js';

/**
 * What health and nudges depend on. `nudgeState` holds the recorded health and nudges, `nextRefreshAt` the next refresh
 * of health.
 */
const healthColumns = {
  agreed: p.json<AgreedRhythm>().strictNullable(),
  firstContactAt: p.datetime().strictNullable(),
  meetingUntil: p.datetime().strictNullable(),
  stoppedAt: p.datetime().strictNullable(),
  stops: p.json<ClockStop[]>().onCreate(() => []),
  slippingAfterFactor: p.float().onCreate(() => defaultHealthFactors.slippingAfterFactor),
  dormantAfterFactor: p.float().onCreate(() => defaultHealthFactors.dormantAfterFactor),
  exploringSince: p.datetime().strictNullable(),
  keptInTouchAt: p.datetime().strictNullable(),
  nudgeState: p
    .json<PairingNudgeState & { health: PairingHealthName }>()
    .fieldName('told')
    .onCreate(() => ({ health: 'NEW', agreementMissing: false, keepInTouchAt: null })),
  nextRefreshAt: p.datetime().fieldName('watched_at').strictNullable(),
};

/** A pairing of a mentor and a mentee. `goalsAtStart` never changes; `version` grows with every change. */
export const PairingEntity = defineEntity({
  name: 'PairingEntity',
  tableName: 'pairing',
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    mentorId: p.uuid(),
    menteeId: p.uuid(),
    format: p.text().$type<PairingFormatName>(),
    origin: p.text().$type<PairingOriginName>(),
    status: p.text().$type<PairingStatusName>(),
    goalsAtStart: p.json<RequestGoalShape[]>(),
    startedAt: p.datetime(),
    endsOn: p.date().strictNullable(),
    endedAt: p.datetime().strictNullable(),
    lastContactAt: p.datetime().strictNullable(),
    /** The calendar date on which a paused pairing resumes; null unless it is paused. */
    resumeOn: p.date().strictNullable(),
    version: p.integer(),
    ...healthColumns,
  },
});
export type PairingEntity = InferEntity<typeof PairingEntity>;
