import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SkillLevelName } from './profile.domain.js';

/** What a person offers as a mentor. */
export const MentorProfileEntity = defineEntity({
  name: 'MentorProfileEntity',
  tableName: 'mentor_profile',
  properties: {
    personId: p.uuid().primary(),
    motivations: p.array().$type<string[]>(),
    expertise: p.json<{ name: string; level: SkillLevelName | null }[]>(),
    industries: p.array().$type<string[]>(),
    careerPath: p.text().strictNullable(),
    favouriteTopics: p.array().$type<string[]>(),
    networkAreas: p.array().$type<string[]>(),
    qualities: p.array().$type<string[]>(),
    maxPairings: p.integer(),
    hoursPerMonth: p.integer(),
    maxPendingRequests: p.integer(),
    charterAcceptedAt: p.datetime().strictNullable(),
    acceptingRequests: p.boolean(),
  },
});
export type MentorProfileEntity = InferEntity<typeof MentorProfileEntity>;
