import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { GoalDomainName, GoalStatusName, HorizonName } from './goal.domain.js';

/**
 * What a mentee wants to reach. `percent` changes through entries alone. `startedAt` is when the mentee took it on: null
 * while it is only suggested.
 */
export const GoalEntity = defineEntity({
  name: 'GoalEntity',
  tableName: 'goal',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    ownerId: p.uuid(),
    title: p.text(),
    why: p.text().strictNullable(),
    horizon: p.text().$type<HorizonName>(),
    domain: p.text().$type<GoalDomainName>(),
    skill: p.text().strictNullable(),
    successCriteria: p.text().strictNullable(),
    dueOn: p.date().strictNullable(),
    status: p.text().$type<GoalStatusName>(),
    percent: p.integer(),
    parentId: p.uuid().strictNullable(),
    suggestedById: p.uuid().strictNullable(),
    supersedesId: p.uuid().strictNullable(),
    createdAt: p.datetime(),
    startedAt: p.datetime().strictNullable(),
    closedAt: p.datetime().strictNullable(),
    version: p.integer(),
    idempotencyKey: p.text().strictNullable(),
  },
});
export type GoalEntity = InferEntity<typeof GoalEntity>;
