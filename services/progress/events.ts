import type { PairingFacts } from '../contracts/pairings-events.js';
import type { PeopleEvents, PersonFacts } from '../contracts/people-events.js';
import type { EventHandler } from '../shared/runtime/event-handlers.js';
import { scheduleClosingEvaluation, scheduleMidwayEvaluation } from './evaluations/schedule-evaluations.writes.js';
import { upsertMembershipFact, upsertPairingFact, upsertPersonFact } from './facts/upsert-facts.writes.js';
import { erasePerson } from './privacy/erase-person.command.js';
import { cancelUpcomingMeetings } from './scheduling/cancel-meetings.writes.js';

const pairingChanged: EventHandler = ({ em }, event) =>
  upsertPairingFact(em, (event.payload as { pairing: PairingFacts }).pairing);
const personChanged: EventHandler = ({ em }, event) =>
  upsertPersonFact(em, (event.payload as { person: PersonFacts }).person);
const membershipChanged: EventHandler = ({ em }, event) =>
  upsertMembershipFact(em, (event.payload as PeopleEvents['MemberJoined']).membership);

/** What progress does when pairings' events arrive. */
export const pairingsEventHandlers: Record<string, EventHandler> = {
  RequestAccepted: pairingChanged,
  PairingProposed: pairingChanged,
  PairingStarted: pairingChanged,
  AgreementSigned: async (unit, event) => {
    await pairingChanged(unit, event);
    await scheduleMidwayEvaluation(unit, event);
  },
  PairingPaused: pairingChanged,
  PairingResumed: pairingChanged,
  RelaunchStarted: pairingChanged,
  RelaunchDecided: pairingChanged,
  ClosureBegun: async (unit, event) => {
    await pairingChanged(unit, event);
    await scheduleClosingEvaluation(unit, event);
  },
  PairingEnded: async (unit, event) => {
    await pairingChanged(unit, event);
    await cancelUpcomingMeetings(unit, (event.payload as { pairing: PairingFacts }).pairing);
  },
  KeepingInTouch: pairingChanged,
};

/** What progress does when people's events arrive. */
export const peopleEventHandlers: Record<string, EventHandler> = {
  PersonRegistered: personChanged,
  ProfileUpdated: personChanged,
  MentorProfileUpdated: personChanged,
  AwayChanged: personChanged,
  MemberJoined: membershipChanged,
  MemberLeft: membershipChanged,
  PersonErased: (unit, { payload }) => erasePerson(unit, payload as PeopleEvents['PersonErased']),
  PersonSuspended: personChanged,
};
