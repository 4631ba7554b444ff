import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PersonStatusName } from './profile.domain.js';

/** A person. The id is the account's; `version` grows with every event that carries the person's facts. */
export const PersonEntity = defineEntity({
  name: 'PersonEntity',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    displayName: p.text(),
    email: p.text(),
    headline: p.text().strictNullable(),
    biography: p.text().strictNullable(),
    avatarUrl: p.text().strictNullable(),
    locale: p.text(),
    timeZone: p.text(),
    region: p.text().strictNullable(),
    languages: p.array().$type<string[]>(),
    organization: p.text().strictNullable(),
    status: p.text().$type<PersonStatusName>(),
    managerId: p.uuid().strictNullable(),
    awayUntil: p.date().strictNullable(),
    /** Text that the mentor search covers, normalized: name, headline, biography, expertise and favourite topics. */
    searchText: p.text(),
    joinedAt: p.datetime(),
    version: p.integer(),
  },
});
export type PersonEntity = InferEntity<typeof PersonEntity>;
