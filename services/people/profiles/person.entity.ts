import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PersonStatusName } from './profile.domain.js';

/** Somebody with an account. The id is the account's; `version` grows with every change that other services hear of. */
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
    /** Name, headline, biography, expertise and topics without accents and capitals: what search looks through. */
    searchText: p.text(),
    joinedAt: p.datetime(),
    version: p.integer(),
  },
});
export type PersonEntity = InferEntity<typeof PersonEntity>;
