import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PairingHealthName, PairingStatusName } from '../../contracts/pairings-events.js';
import type { AgreedRhythm } from '../health/agreed-rhythm.domain.js';
import type { ClockStop } from '../health/clock-stops.domain.js';
import { defaultHealthFactors } from '../health/health.domain.js';
import type { PairingNudgeState } from '../health/nudges.domain.js';
import type { PairingFormatName, PairingOriginName, RequestGoalShape } from './pairing.domain.js';

/**
 * What health and nudges follow from, as a pairing begins. `told` and `watchedAt` are the clock's own memory: what was
 * told already, and when it will look again.
 */
const pulse = {
  agreed: p.json<AgreedRhythm>().strictNullable(),
  firstContactAt: p.datetime().strictNullable(),
  meetingUntil: p.datetime().strictNullable(),
  stoppedAt: p.datetime().strictNullable(),
  stops: p.json<ClockStop[]>().onCreate(() => []),
  slippingAfterFactor: p.float().onCreate(() => defaultHealthFactors.slippingAfterFactor),
  dormantAfterFactor: p.float().onCreate(() => defaultHealthFactors.dormantAfterFactor),
  exploringSince: p.datetime().strictNullable(),
  keptInTouchAt: p.datetime().strictNullable(),
  told: p
    .json<PairingNudgeState & { health: PairingHealthName }>()
    .onCreate(() => ({ health: 'NEW', agreementMissing: false, keepInTouchAt: null })),
  watchedAt: p.datetime().strictNullable(),
};

/** A mentor and a mentee. `goalsAtStart` is frozen; `version` grows with every change. */
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
    /** The date on which a paused pairing goes on; null unless it is paused. */
    resumeOn: p.date().strictNullable(),
    version: p.integer(),
    ...pulse,
  },
});
export type PairingEntity = InferEntity<typeof PairingEntity>;
