import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { HorizonName } from './profile.domain.js';

/** What a person seeks as a mentee, and what they offer in return. */
export const MenteeProfileEntity = defineEntity({
  name: 'MenteeProfileEntity',
  tableName: 'mentee_profile',
  properties: {
    personId: p.uuid().primary(),
    careerVision: p.text().strictNullable(),
    transition: p.text().strictNullable(),
    motivations: p.array().$type<string[]>(),
    challenges: p.array().$type<string[]>(),
    intendedGoals: p.json<{ text: string; horizon: HorizonName }[]>(),
    skillsWanted: p.array().$type<string[]>(),
    offers: p.array().$type<string[]>(),
  },
});
export type MenteeProfileEntity = InferEntity<typeof MenteeProfileEntity>;
