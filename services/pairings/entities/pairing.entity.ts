import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PairingStatusName } from '../../contracts/pairings-events.js';
import type { PairingFormatName, PairingOriginName } from '../domain/pairing.js';
import type { RequestGoalShape } from '../domain/request.js';
import { pulse } from './pulse.js';

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
    version: p.integer(),
    ...pulse,
  },
});
export type PairingEntity = InferEntity<typeof PairingEntity>;
