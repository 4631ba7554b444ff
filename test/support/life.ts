import * as ask from '../../demo/documents.js';
import type { ApiClient } from './api-client.js';
import { mutate, mutationPayload, type Payload, startExploring, type TestPairing } from './cast.js';
import type { TestJumelage } from './jumelage.js';
import { queryRows } from './rows.js';
import { agreementInput } from './story.js';

const PAIRING = 'pairing { id status startedAt endsOn endedAt resumeOn version }';
const REFUSALS = 'userErrors { code message path }';

/** A mutation about one pairing that takes nothing else, or what `more` declares and gives. */
const about = (name: string, declared = '', given = '') =>
  `mutation ($pairingId: ID!${declared}) { ${name}(pairingId: $pairingId${given}) { ${PAIRING} ${REFUSALS} } }`;

export const PROPOSE_PAIRING = `mutation ($input: ProposePairingInput!) { proposePairing(input: $input) { ${PAIRING} ${REFUSALS} } }`;
export const RESPOND = about(
  'respondToProposal',
  ', $accept: Boolean!, $reason: String',
  ', accept: $accept, reason: $reason',
);
export const PAUSE = about('pausePairing', ', $resumeOn: Date!', ', resumeOn: $resumeOn');
export const RESUME = about('resumePairing');
export const CLOSE = about('beginClosure', ', $reason: ClosureReason!', ', reason: $reason');
export const REFLECT = about(
  'submitReflection',
  ', $learned: String!, $thanks: String, $keepInTouch: Boolean!',
  ', learned: $learned, thanks: $thanks, keepInTouch: $keepInTouch',
);
export const POST_UPDATE = about('postUpdate', ', $text: String!', ', text: $text');
export const IMPROVE = about('addImprovement', ', $text: String!', ', text: $text');
export const RESOLVE = about('resolveImprovement', ', $improvementId: ID!', ', improvementId: $improvementId');
export const APPRECIATE = about('sendAppreciation', ', $text: String!', ', text: $text');
export const RAISE = `mutation ($pairingId: ID!, $text: String!) {
  raiseConcern(pairingId: $pairingId, text: $text) { concernId ${REFUSALS} }
}`;
export const RESOLVE_CONCERN = `mutation ($concernId: ID!) {
  resolveConcern(concernId: $concernId) { concern { id resolvedAt resolvedBy { displayName } } ${REFUSALS} }
}`;

/** A coordinator proposes two members to each other; answers the pairing's id. */
export async function proposePairingTo(
  coordinator: ApiClient,
  programId: string,
  [mentor, mentee]: [ApiClient, ApiClient],
  change: object = {},
): Promise<string> {
  const input = { programId, mentorId: mentor.personId, menteeId: mentee.personId, ...change };
  return (await mutate(coordinator, PROPOSE_PAIRING, { input })).pairing.id;
}

export const answerProposal = (who: ApiClient, pairingId: string, accept: boolean, reason?: string): Promise<Payload> =>
  mutationPayload(who, RESPOND, { pairingId, accept, reason });

export const submitReflectionAs = (who: ApiClient, pairingId: string, change: object = {}): Promise<Payload> =>
  mutationPayload(who, REFLECT, { pairingId, learned: 'Fermer le lundi', keepInTouch: true, ...change });

/** Pairs two members under an agreement that ends on a date: ACTIVE. */
export async function pairUntil(
  programId: string,
  [mentor, mentee]: [ApiClient, ApiClient],
  endsOn: string,
): Promise<TestPairing> {
  const pairing = await startExploring(programId, mentor, mentee);
  await agreeUntil(pairing, endsOn, 1);
  return pairing;
}

/** Both sign a new version of the agreement, with another end; with none when a goal is to end it. */
export async function agreeUntil(
  { pairingId, mentor, mentee }: TestPairing,
  endsOn: string | null,
  version: number,
): Promise<void> {
  const input = { ...agreementInput, endCondition: endsOn ? 'DATE' : 'GOAL', endsOn };
  await mutate(mentee, ask.PROPOSE_AGREEMENT, { pairingId, input });
  for (const party of [mentee, mentor]) await mutate(party, ask.SIGN_AGREEMENT, { pairingId, version });
}

/** The events of a pairing, in order: `Type` or `Type by actor`. */
export async function eventNamesOf(
  { pairings }: TestJumelage,
  pairingId: string,
  ...types: string[]
): Promise<string[]> {
  const rows = await queryRows(
    pairings.runtime,
    `select type from outbox where streams @> array[?::uuid] and type not in ('ActivityRecorded', 'HealthChanged')
      order by xid, id`,
    [pairingId],
  );
  return rows.map(({ type }) => type).filter((type) => types.length === 0 || types.includes(type));
}

/** The payload of the newest event of a type on a stream, without its pairing. */
export async function lastPayload({ pairings }: TestJumelage, stream: string, type: string): Promise<Payload> {
  const [row] = await queryRows(
    pairings.runtime,
    `select actor_id, payload - 'pairing' as payload from outbox where streams @> array[?::uuid] and type = ?
      order by xid desc, id desc limit 1`,
    [stream, type],
  );
  return row && { actorId: row.actor_id, ...row.payload };
}

/** What falls due for a pairing, kind -> instant; when its health is looked at again is no matter here. */
export async function dueOf({ pairings }: TestJumelage, pairingId: string): Promise<Record<string, string>> {
  const sql = `select kind, due_at from due where subject = ? and kind <> 'pairing.watch'`;
  const rows = await queryRows(pairings.runtime, sql, [pairingId]);
  return Object.fromEntries(rows.map(({ kind, due_at }) => [kind, new Date(due_at).toISOString()]));
}

/** The status of a pairing as one of its own sees it. */
export async function pairingStatusOf(who: ApiClient, pairingId: string): Promise<string> {
  return (await who.query('query ($id: ID!) { pairing(id: $id) { status } }', { id: pairingId })).pairing.status;
}
