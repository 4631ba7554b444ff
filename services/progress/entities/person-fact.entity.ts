import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What progress knows of a person, from people's events: in which language and zone to speak to them, never their name. */
export const PersonFactEntity = defineEntity({
  name: 'PersonFactEntity',
  tableName: 'person_fact',
  properties: {
    personId: p.uuid().primary(),
    version: p.integer(),
    locale: p.text(),
    timeZone: p.text(),
    status: p.text(),
  },
});
export type PersonFactEntity = InferEntity<typeof PersonFactEntity>;
