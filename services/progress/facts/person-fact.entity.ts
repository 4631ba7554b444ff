import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/**
 * What progress knows of a person, from people's events: in which language and zone to speak to them, and a mentor's
 * limits; never their name. Of version 0 is what was told before limits were: it is asked for again.
 */
export const PersonFactEntity = defineEntity({
  name: 'PersonFactEntity',
  tableName: 'person_fact',
  properties: {
    personId: p.uuid().primary(),
    version: p.integer(),
    locale: p.text(),
    timeZone: p.text(),
    status: p.text(),
    /** Null for who is no mentor. */
    hoursPerMonth: p.integer().strictNullable(),
    /** A calendar date, `YYYY-MM-DD`. */
    awayUntil: p.date().strictNullable(),
  },
});
export type PersonFactEntity = InferEntity<typeof PersonFactEntity>;
