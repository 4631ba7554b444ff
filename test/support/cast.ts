import * as ask from '../../demo/documents.js';
import type { ApiClient } from './api-client.js';
import { agreementInput } from './story.js';

/** What a mutation answers: its object under its name, and why not. */
// biome-ignore lint/suspicious/noExplicitAny: payloads of any mutation; tests assert on what they hold.
export type Payload = any;

/** Sends a document with one mutation, and answers its payload. */
export async function mutationPayload(client: ApiClient, mutation: string, variables?: object): Promise<Payload> {
  const data = await client.query(mutation, variables);
  return Object.values(data)[0];
}

/** The refusals of a payload, without their messages: `CODE at path`. */
export const userErrorsOf = (payload: Payload): string[] =>
  payload.userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} at ${path.join('.')}`);

/** Fails with the refusals where there are any. */
export async function mutate(client: ApiClient, mutation: string, variables?: object): Promise<Payload> {
  const payload = await mutationPayload(client, mutation, variables);
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
  return payload;
}

/** A programme that everybody may join; whoever opens it coordinates it, and takes no other part. */
export async function openProgram(coordinator: ApiClient, change: object = {}): Promise<string> {
  const input = { name: 'Essai', locale: 'fr', admission: 'OPEN', ...change };
  return (await mutate(coordinator, ask.CREATE_PROGRAM, { input })).program.id;
}

export const joinProgramAs = (client: ApiClient, programId: string, ...roles: string[]) =>
  mutate(client, ask.JOIN_PROGRAM, { programId, roles });

/** Takes somebody through a mentor's profile, the charter and the door of the programme. */
export async function becomeMentor(client: ApiClient, programId: string, profile: object = {}): Promise<ApiClient> {
  await mutate(client, ask.UPDATE_MENTOR_PROFILE, { input: { favouriteTopics: ['Négocier'], ...profile } });
  await mutate(client, ask.ACCEPT_CHARTER);
  await joinProgramAs(client, programId, 'MENTOR');
  return client;
}

export async function becomeMentee(client: ApiClient, programId: string): Promise<ApiClient> {
  await joinProgramAs(client, programId, 'MENTEE');
  return client;
}

/** A request as it can be sent. */
export const requestInput = (programId: string, mentor: { personId: string }, change: object = {}) => ({
  programId,
  mentorId: mentor.personId,
  firstMessage: 'Bonjour ! Votre parcours me parle.',
  goals: [{ text: 'Vendre ma première série', horizon: 'SHORT' }],
  ...change,
});

export interface TestPairing {
  programId: string;
  pairingId: string;
  requestId: string;
  mentor: ApiClient;
  mentee: ApiClient;
}

/** Pairs two members by request and acceptance: EXPLORING, or ACTIVE at once where the request says JUST_IN_TIME. */
export async function startExploring(
  programId: string,
  mentor: ApiClient,
  mentee: ApiClient,
  change: object = {},
): Promise<TestPairing> {
  const { request } = await mutate(mentee, ask.SEND_REQUEST, { input: requestInput(programId, mentor, change) });
  const { pairing } = await mutate(mentor, ask.ACCEPT_REQUEST, { id: request.id });
  return { programId, pairingId: pairing.id, requestId: request.id, mentor, mentee };
}

/** Pairs two members and lets both sign an agreement: ACTIVE. */
export async function pairUnderAgreement(
  programId: string,
  mentor: ApiClient,
  mentee: ApiClient,
): Promise<TestPairing> {
  const pairing = await startExploring(programId, mentor, mentee);
  const { pairingId } = pairing;
  await mutate(mentee, ask.PROPOSE_AGREEMENT, { pairingId, input: agreementInput });
  for (const party of [mentee, mentor]) await mutate(party, ask.SIGN_AGREEMENT, { pairingId, version: 1 });
  return pairing;
}

export async function setGoal({ mentee, pairingId }: TestPairing, change: object = {}): Promise<string> {
  const input = { pairingId, title: 'Vendre ma première série', horizon: 'SHORT', ...change };
  return (await mutate(mentee, ask.CREATE_GOAL, { input })).goal.id;
}

/** Adds an entry to a goal and answers its id. */
export async function addEntry(mentee: ApiClient, goalId: string, change: object = {}): Promise<string> {
  const input = { goalId, kind: 'DO', text: 'Un pas de plus.', ...change };
  return (await mutate(mentee, ask.ADD_PROGRESS, { input })).entry.id;
}

/** A meeting as it can be proposed. */
export const meetingInput = (pairingId: string, startsAt: string, change: object = {}) => ({
  pairingId,
  startsAt,
  minutes: 60,
  timeZone: 'Europe/Paris',
  channel: 'VIDEO',
  ...change,
});

/** The mentee proposes, the mentor confirms; answers the meeting's id. */
export async function createConfirmedMeeting(
  pairing: TestPairing,
  startsAt: string,
  change: object = {},
): Promise<string> {
  const input = meetingInput(pairing.pairingId, startsAt, change);
  const { meeting } = await mutate(pairing.mentee, ask.PROPOSE_MEETING, { input });
  await mutate(pairing.mentor, ask.CONFIRM_MEETING, { id: meeting.id });
  return meeting.id;
}
