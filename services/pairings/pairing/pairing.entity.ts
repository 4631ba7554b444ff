import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PairingHealthName, PairingStatusName } from '../../contracts/pairings-events.js';
import type { AgreedRhythm } from '../health/agreed-rhythm.domain.js';
import type { ClockStop } from '../health/clock-stops.domain.js';
import { defaultHealthFactors } from '../health/health.domain.js';
import type { PairingNudgeState } from '../health/nudges.domain.js';
import type { RequestGoalShape } from '../requests/request.domain.js';
import type { PairingFormatName, PairingOriginName } from './pairing.domain.js';

/** MikroORM knows no initial null by type. */
const none = () => null as never;
const noInstantYet = () => p.datetime().strictNullable().onCreate(none);

/**
 * What health and nudges follow from, as a pairing begins. `told` and `watchedAt` are the clock's own memory: what was
 * told already, and when it will look again.
 */
const pulse = {
  agreed: p.json<AgreedRhythm>().strictNullable().onCreate(none),
  firstContactAt: noInstantYet(),
  meetingUntil: noInstantYet(),
  stoppedAt: noInstantYet(),
  stops: p.json<ClockStop[]>().onCreate(() => []),
  slippingAfterFactor: p.float().onCreate(() => defaultHealthFactors.slippingAfterFactor),
  dormantAfterFactor: p.float().onCreate(() => defaultHealthFactors.dormantAfterFactor),
  exploringSince: noInstantYet(),
  keptInTouchAt: noInstantYet(),
  told: p
    .json<PairingNudgeState & { health: PairingHealthName }>()
    .onCreate(() => ({ health: 'NEW', agreementMissing: false, keepInTouchAt: null })),
  watchedAt: noInstantYet(),
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
