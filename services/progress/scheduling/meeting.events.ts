import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import { cancelUpcomingMeetings } from './cancel-meetings.writes.js';

export const meetingHandlersOfPairings: EventHandlers<PairingsEvents> = {
  PairingEnded: (unit, { payload }) => cancelUpcomingMeetings(unit, payload.pairing),
};
