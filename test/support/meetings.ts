import * as ask from '../../demo/documents.js';
import type { ApiClient } from './api-client.js';
import { meetingInput, mutate, mutationPayload, type Payload, type TestPairing } from './cast.js';

/** All of a meeting, as its two see it. */
export const WHOLE_MEETING = `id kind status purpose startsAt minutes timeZone channel joinUrl icsSequence version
  organizer { displayName }
  place { name address neutral calm comfortable }
  agenda {
    phases { key title prompts startsAtMinute minutes }
    items { id kind phase text position status author { displayName } }
  }
  preparation { goals { id title } documentIds note sentAt }
  notes { text visibility author { displayName } }
  wrapUp {
    objectivesMet { person { displayName } answer } learnings reasonForNoNext at
    followUps { text dueOn status owner { displayName } meeting { id } }
    nextMeeting { id status startsAt organizer { displayName } }
  }
  attendance { person { displayName } onTime prepared }`;

const mutation = (args: string, call: string) =>
  `mutation (${args}) { ${call} { meeting { ${WHOLE_MEETING} } userErrors { code message path } } }`;

export const PROPOSE_WHOLE_MEETING = mutation('$input: ProposeMeetingInput!', 'proposeMeeting(input: $input)');
export const CONFIRM = mutation('$id: ID!', 'confirmMeeting(id: $id)');
export const RESCHEDULE = mutation(
  '$id: ID!, $expectedVersion: Int!, $startsAt: DateTime!, $minutes: Int',
  'rescheduleMeeting(id: $id, expectedVersion: $expectedVersion, startsAt: $startsAt, minutes: $minutes)',
);
export const CANCEL = mutation('$id: ID!, $reason: String', 'cancelMeeting(id: $id, reason: $reason)');
export const ADD_ITEM = mutation(
  '$meetingId: ID!, $kind: AgendaItemKind!, $text: String!',
  'addAgendaItem(meetingId: $meetingId, kind: $kind, text: $text)',
);
export const SET_ITEM = mutation(
  '$meetingId: ID!, $itemId: ID!, $status: AgendaItemStatus!',
  'setAgendaItemStatus(meetingId: $meetingId, itemId: $itemId, status: $status)',
);
export const REORDER = mutation(
  '$meetingId: ID!, $itemIds: [ID!]!',
  'reorderAgenda(meetingId: $meetingId, itemIds: $itemIds)',
);
export const PREPARE = mutation(
  '$meetingId: ID!, $goalIds: [ID!]!, $documentIds: [ID!]!, $note: String',
  'sendPreparation(meetingId: $meetingId, goalIds: $goalIds, documentIds: $documentIds, note: $note)',
);
export const START = mutation('$id: ID!', 'startMeeting(id: $id)');
export const NOTE = mutation(
  '$meetingId: ID!, $text: String!, $visibility: NoteVisibility! = SHARED',
  'writeNote(meetingId: $meetingId, text: $text, visibility: $visibility)',
);
export const WRAP_UP = mutation('$input: WrapUpInput!', 'wrapUpMeeting(input: $input)');
export const MISS = mutation('$id: ID!', 'markMeetingMissed(id: $id)');
export const LOG_PAST = mutation('$input: ProposeMeetingInput!', 'logPastMeeting(input: $input)');

/** Either proposes a meeting; answers it. */
export const proposeMeetingAs = async (
  who: ApiClient,
  { pairingId }: TestPairing,
  startsAt: string,
  change: object = {},
) => (await mutate(who, PROPOSE_WHOLE_MEETING, { input: meetingInput(pairingId, startsAt, change) })).meeting;

/** A meeting as one of its two reads it. */
export async function readMeeting(who: ApiClient, id: string): Promise<Payload> {
  return (await who.query(`query ($id: ID!) { meeting(id: $id) { ${WHOLE_MEETING} } }`, { id })).meeting;
}

/** How a meeting ends for somebody: one follow-up of their own, and a reason why no other meeting follows. */
export const wrapUpInput = (meetingId: string, who: ApiClient, change: object = {}) => ({
  meetingId,
  objectivesMet: 'YES',
  followUps: [{ ownerId: who.personId, text: 'Relire le contrat' }],
  reasonForNoNext: 'Les vacances',
  ...change,
});

/** Somebody wraps a meeting up. */
export const wrapUp = (who: ApiClient, meetingId: string, change: object = {}) =>
  mutationPayload(who, WRAP_UP, { input: wrapUpInput(meetingId, who, change) });

/** Raises what a mentor gives in a month beyond every limit. */
export const giveAllHours = (mentor: ApiClient) =>
  mutate(mentor, ask.UPDATE_MENTOR_PROFILE, { input: { limits: { hoursPerMonth: 200 } } });
