import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A confirmed meeting from progress's events. Deleted when the meeting was held, missed, moved or cancelled. */
export const MeetingFactEntity = defineEntity({
  name: 'MeetingFactEntity',
  tableName: 'meeting_fact',
  properties: {
    meetingId: p.uuid().primary(),
    pairingId: p.uuid(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
  },
});
export type MeetingFactEntity = InferEntity<typeof MeetingFactEntity>;
