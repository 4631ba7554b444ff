import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What progress knows of a person, from people's events: whom to name in a reminder, in which language and zone. */
export const PersonFactEntity = defineEntity({
  name: 'PersonFactEntity',
  tableName: 'person_fact',
  properties: {
    personId: p.uuid().primary(),
    version: p.integer(),
    displayName: p.text(),
    locale: p.text(),
    timeZone: p.text(),
    status: p.text(),
  },
});
export type PersonFactEntity = InferEntity<typeof PersonFactEntity>;
