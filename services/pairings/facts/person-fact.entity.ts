import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MentorFacts, PersonFacts } from '../../contracts/people-events.js';

/** Facts of a person, from people's events and answers. */
export const PersonFactEntity = defineEntity({
  name: 'PersonFactEntity',
  tableName: 'person_fact',
  properties: {
    personId: p.uuid().primary(),
    version: p.integer(),
    timeZone: p.text(),
    status: p.text().$type<PersonFacts['status']>(),
    managerId: p.uuid().strictNullable(),
    mentor: p.json<MentorFacts>().strictNullable(),
  },
});
export type PersonFactEntity = InferEntity<typeof PersonFactEntity>;
