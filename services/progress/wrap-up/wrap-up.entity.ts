import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ObjectivesMetName } from './wrap-up.domain.js';

/** How a meeting ended for the two together: with what lies ahead. */
export const WrapUpEntity = defineEntity({
  name: 'WrapUpEntity',
  tableName: 'wrap_up',
  properties: {
    meetingId: p.uuid().primary(),
    nextMeetingId: p.uuid().strictNullable(),
    reasonForNoNext: p.text().strictNullable(),
    at: p.datetime(),
  },
});
export type WrapUpEntity = InferEntity<typeof WrapUpEntity>;

/** How it ended for one of them. */
export const WrapUpAnswerEntity = defineEntity({
  name: 'WrapUpAnswerEntity',
  tableName: 'wrap_up_answer',
  properties: {
    meetingId: p.uuid().primary(),
    personId: p.uuid().primary(),
    objectivesMet: p.text().$type<ObjectivesMetName>(),
    learnings: p.text().strictNullable(),
    at: p.datetime(),
  },
});
export type WrapUpAnswerEntity = InferEntity<typeof WrapUpAnswerEntity>;

/** How one of them came, as the other tells. */
export const AttendanceEntity = defineEntity({
  name: 'AttendanceEntity',
  tableName: 'attendance',
  properties: {
    meetingId: p.uuid().primary(),
    personId: p.uuid().primary(),
    onTime: p.boolean(),
    prepared: p.boolean(),
  },
});
export type AttendanceEntity = InferEntity<typeof AttendanceEntity>;
