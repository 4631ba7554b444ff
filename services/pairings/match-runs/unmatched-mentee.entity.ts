import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MessageTemplate } from '../matching/message-template.domain.js';

/** A mentee without a mentor in a match run, and why. */
export const UnmatchedMenteeEntity = defineEntity({
  name: 'MatchUnmatchedEntity',
  tableName: 'match_unmatched',
  properties: {
    runId: p.uuid().primary(),
    personId: p.uuid().primary(),
    why: p.json<MessageTemplate>(),
  },
});
export type UnmatchedMenteeEntity = InferEntity<typeof UnmatchedMenteeEntity>;
