import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import { LEAVE, secondCoordinator } from '../../../support/fixtures/coordinators.js';
import {
  addEntry,
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  joinProgramAs,
  mutate,
  openProgram,
  pairUnderAgreement,
  requestInput,
  setGoal,
  startExploring,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import {
  type PairingEventPayload,
  recordPairingsEvent,
  recordProgressEvent,
} from '../../../support/fixtures/record-events.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';
import { eventually } from '../../../support/graph/mails.js';

const start = new Date('2026-03-02T09:00:00Z');
const clock = new FrozenClock(start);
const fields = 'id cursor kind at actor { id displayName } pairing { id } summary';
const feed = `query ($id: ID!, $first: Int = 50, $after: String) { pairing(id: $id) {
  activity(first: $first, after: $after) { edges { cursor node { ${fields} } } pageInfo { hasNextPage endCursor } } } }`;
const programFeed = `query ($id: ID!, $first: Int = 100, $after: String) { program(id: $id) {
  activity(first: $first, after: $after) { edges { cursor node { ${fields.replace(' displayName', '')} } } pageInfo { hasNextPage endCursor } } } }`;

let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;
let mentor: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  const odile = await jumelage.join('Odile');
  programId = await openProgram(odile);
  mentor = await becomeMentor(await jumelage.join('Yvonne'), programId, { limits: { maxPairings: 40 } });
  coordinator = await odile.renewed();
}, 30_000);
afterAll(() => jumelage.close());

// biome-ignore lint/suspicious/noExplicitAny: what a query answers; tests assert on what it holds.
type Data = any;

interface Node {
  id: string;
  cursor: string;
  kind: string;
  at: string;
  actor: { id: string; displayName: string } | null;
  pairing: { id: string } | null;
  summary: string;
}
const nodesOf = (connection: { edges: { node: Node }[] }) => connection.edges.map(({ node }) => node);

/** The lines of a pairing as somebody reads them, the oldest first; its health is a story of its own. */
async function linesOf(who: ApiClient, pairingId: string): Promise<Node[]> {
  await jumelage.settle();
  const lines = nodesOf((await who.query(feed, { id: pairingId })).pairing.activity).toReversed();
  return lines.filter(({ kind }) => kind !== 'HEALTH_CHANGED');
}
const kindsOf = async (who: ApiClient, pairingId: string) => (await linesOf(who, pairingId)).map(({ kind }) => kind);

/** What the programme’s feed tells its coordinator of requests and beginnings, the newest first. */
async function programLines(): Promise<Node[]> {
  await jumelage.settle();
  const lines = nodesOf((await coordinator.query(programFeed, { id: programId })).program.activity);
  return lines.filter(({ kind }) => /^REQUEST_|^PAIRING_STARTED$/.test(kind));
}

const mentee = async (name: string, language?: string) => becomeMentee(await jumelage.join(name, language), programId);
const paired = async (name: string): Promise<TestPairing> => startExploring(programId, mentor, await mentee(name));
const begun = ['REQUEST_SENT', 'REQUEST_ACCEPTED', 'PAIRING_STARTED'];

describe('The feed of a pairing', () => {
  let pairing: TestPairing;
  beforeAll(async () => {
    pairing = await pairUnderAgreement(programId, mentor, await mentee('Camille'));
    const goalId = await setGoal(pairing);
    await addEntry(pairing.mentee, goalId, { text: 'Secret', shared: false });
    await addEntry(pairing.mentee, goalId, { text: 'Premier pas' });
    await addEntry(pairing.mentee, goalId, { text: 'Secret et avancé', shared: false, percent: 10 });
    await createConfirmedMeeting(pairing, '2026-03-10T10:00:00Z');
  });

  test('tells what happened from the request on, the newest first, with who did it and when', async () => {
    const { personId: mentorId } = mentor;
    const { personId: menteeId } = pairing.mentee;
    const lines = await linesOf(pairing.mentee, pairing.pairingId);
    expect(lines.map(({ kind, actor, at }) => [kind, actor?.id, at])).toEqual(
      [
        ['REQUEST_SENT', menteeId],
        ['REQUEST_ACCEPTED', mentorId],
        ['PAIRING_STARTED', mentorId],
        ['AGREEMENT_PROPOSED', menteeId],
        ['AGREEMENT_SIGNED', menteeId],
        ['AGREEMENT_SIGNED', mentorId],
        ['GOAL_SET', menteeId],
        ['GOAL_PROGRESSED', menteeId],
        ['GOAL_PROGRESSED', menteeId],
        ['MEETING_SCHEDULED', mentorId],
      ].map((line) => [...line, start.toISOString()]),
    );
    expect(lines.every((line) => line.pairing?.id === pairing.pairingId)).toBe(true);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  test('is told to each in their own words', async () => {
    const last = async (who: ApiClient) =>
      (await linesOf(who, pairing.pairingId)).slice(-5).map(({ summary }) => summary);
    expect(await last(pairing.mentee)).toEqual([
      'Votre mentor a signé l’entente\u00a0: la voilà en vigueur.',
      'Vous avez fixé un objectif.',
      'Vous avez avancé vers un objectif.',
      'Vous avez avancé vers un objectif.',
      'Votre mentor a confirmé une rencontre.',
    ]);
    expect(await last(mentor)).toEqual([
      'Vous avez signé l’entente\u00a0: la voilà en vigueur.',
      'La personne que vous accompagnez a fixé un objectif.',
      'La personne que vous accompagnez a avancé vers un objectif.',
      'La personne que vous accompagnez a avancé vers un objectif.',
      'Vous avez confirmé une rencontre.',
    ]);
    expect(await last(coordinator)).toEqual([
      'Le mentor a signé l’entente\u00a0: la voilà en vigueur.',
      'La personne mentorée a fixé un objectif.',
      'La personne mentorée a avancé vers un objectif.',
      'La personne mentorée a avancé vers un objectif.',
      'Le mentor a confirmé une rencontre.',
    ]);
  });

  test('is told in English to who reads English', async () => {
    const english = await mentee('Jamie', 'en');
    const { pairingId } = await startExploring(programId, mentor, english);
    expect((await linesOf(english, pairingId)).map(({ summary }) => summary)).toEqual([
      'You have sent a mentoring request.',
      'Your mentor has accepted the mentoring request.',
      'The pairing has begun.',
    ]);
  });

  test('pages without a gap or a repeat, whatever is written meanwhile', async () => {
    await jumelage.settle();
    const whole = (await mentor.query(feed, { id: pairing.pairingId })).pairing.activity;
    const all = nodesOf(whole).map(({ id }) => id);
    const seen: string[] = [];
    for (let after: string | null = null, isLast = false; !isLast; ) {
      const page: Data = await mentor.query(feed, { id: pairing.pairingId, first: 3, after });
      seen.push(...nodesOf(page.pairing.activity).map(({ id }) => id));
      await recordPairingsEvent(jumelage, pairing.pairingId, [{ type: 'PairingResumed', actorId: null, payload: {} }]);
      isLast = !page.pairing.activity.pageInfo.hasNextPage;
      after = page.pairing.activity.pageInfo.endCursor;
    }
    expect(seen).toEqual(all);
  });

  test.each([
    [{ first: -1 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ after: 'x' }, 'after'],
    [{ after: Buffer.from('["1","2"]').toString('base64url') }, 'after'],
    [{ after: Buffer.from('["1","2","x"]').toString('base64url') }, 'after'],
    [{ after: Buffer.from('["1","2","99999999999999999999"]').toString('base64url') }, 'after'],
  ])('refuses the page %j', async (page, path) => {
    for (const [who, query, id] of [
      [mentor, feed, pairing.pairingId],
      [coordinator, programFeed, programId],
    ] as const) {
      const { errors } = await who.send(query, { id, ...page });
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', path }]);
    }
  });
});

describe('Every kind of activity', () => {
  test('is written for the two and for the programme, in the order in which it happened', async () => {
    const pairing = await paired('Tous genres');
    const { pairingId } = pairing;
    const [by, other] = [mentor.personId, pairing.mentee.personId];
    const id = '0195a3f0-0000-7000-8000-000000000000';
    const inPairing: PairingEventPayload[] = [
      { type: 'PairingProposed', actorId: coordinator.personId, payload: {} },
      { type: 'PairingPaused', actorId: by, payload: { resumeOn: '2026-04-01' } },
      { type: 'PairingResumed', actorId: null, payload: {} },
      { type: 'ContactMade', actorId: by, payload: { contactId: id, channel: 'PHONE', source: 'RECORDED' } },
      { type: 'ContactMade', actorId: by, payload: { contactId: id, channel: 'VIDEO', source: 'MEETING' } },
      { type: 'RhythmWished', actorId: by, payload: {} },
      { type: 'HealthChanged', actorId: null, payload: { before: 'NEW', health: 'SLIPPING' } },
      { type: 'RelaunchStarted', actorId: by, payload: { relaunchId: id } },
      { type: 'IntentStated', actorId: by, payload: { relaunchId: id } },
      { type: 'RelaunchDecided', actorId: other, payload: { relaunchId: id, decision: 'CONTINUE' } },
      { type: 'ReferralMade', actorId: by, payload: { referralId: id, kind: 'REDIRECT', toId: id } },
      { type: 'AppreciationSent', actorId: other, payload: { appreciationId: id, toId: by } },
      { type: 'ClosureBegun', actorId: null, payload: {} },
      { type: 'PairingEnded', actorId: null, payload: {} },
      { type: 'UpdatePosted', actorId: other, payload: { updateId: id } },
    ];
    await recordPairingsEvent(jumelage, pairingId, inPairing);
    const goal = { goalId: id, pairingId };
    const meeting = { meetingId: id, pairingId };
    const tell = (type: string, payload: object, actorId: string | null = other) =>
      recordProgressEvent(jumelage, type as 'GoalSet', { actorId, payload: payload as typeof goal });
    await tell('GoalAccepted', goal);
    await tell('GoalRedefined', { ...goal, supersededId: id });
    await tell('GoalCommented', { ...goal, commentId: id });
    await tell('GoalAchieved', goal);
    await tell('GoalLetGo', goal);
    await tell('MeetingNoted', { ...meeting, noteId: id, shared: false });
    await tell('MeetingHeld', {
      ...meeting,
      startsAt: start.toISOString(),
      minutes: 30,
      channel: 'VIDEO',
      organizerId: other,
    });
    await tell('MeetingMissed', meeting, null);
    await tell('FeedbackGiven', { feedbackId: id, pairingId, toId: other }, by);
    await tell('EvaluationSubmitted', { evaluationId: id, pairingId });
    const lines = await linesOf(mentor, pairingId);
    const expected = [
      ...begun,
      'PAIRING_PROPOSED',
      'PAIRING_PAUSED',
      'PAIRING_RESUMED',
      'CONTACT_MADE',
      'RELAUNCH_STARTED',
      'RELAUNCH_DECIDED',
      'REFERRAL_MADE',
      'APPRECIATION_SENT',
      'CLOSURE_BEGUN',
      'PAIRING_ENDED',
      'KEEP_IN_TOUCH_UPDATE',
      'GOAL_SET',
      'GOAL_SET',
      'GOAL_ACHIEVED',
      'GOAL_LET_GO',
      'MEETING_HELD',
      'MEETING_MISSED',
      'FEEDBACK_GIVEN',
      'EVALUATION_SUBMITTED',
    ];
    expect(lines.map(({ kind }) => kind)).toEqual(expected);
    expect(lines.map(({ summary }) => summary)).toContain(
      'Vous avez mis le jumelage en pause jusqu’au mercredi 1er avril 2026.',
    );
    const { activity } = (await coordinator.query(feed, { id: pairingId })).pairing;
    expect(nodesOf(activity)).toContainEqual(
      expect.objectContaining({
        kind: 'HEALTH_CHANGED',
        actor: null,
        summary: 'Les échanges s’espacent\u00a0: un petit signe les relancerait.',
      }),
    );
    expect(lines.find(({ kind }) => kind === 'PAIRING_PROPOSED')?.summary).toBe(
      'La coordination a proposé ce jumelage.',
    );
    expect(await kindsOf(coordinator, pairingId)).toEqual(expected);
  });

  test('of progress is written at the instant at which it happened, however late it is heard', async () => {
    const { pairingId, ...pairing } = await paired('Tardive');
    clock.set(new Date('2026-03-02T09:00:01Z'));
    await recordProgressEvent(jumelage, 'GoalSet', {
      actorId: pairing.mentee.personId,
      payload: { goalId: pairingId, pairingId },
    });
    clock.set(new Date('2026-03-02T09:00:05Z'));
    expect((await linesOf(mentor, pairingId)).at(-1)).toMatchObject({
      kind: 'GOAL_SET',
      at: '2026-03-02T09:00:01.000Z',
    });
    clock.set(start);
  });

  test('is written once, however often an event comes', async () => {
    const { pairingId, ...pairing } = await paired('Répétée');
    const { runtime } = jumelage.progress;
    await recordProgressEvent(jumelage, 'GoalSet', {
      actorId: pairing.mentee.personId,
      payload: { goalId: pairingId, pairingId },
    });
    await jumelage.settle();
    for (const inboxToo of [false, true]) {
      if (inboxToo) await queryRows(jumelage.pairings.runtime, 'delete from inbox');
      await queryRows(runtime, "update outbox_progress set published_xid = '0', published_id = 0");
      await jumelage.progress.runtime.stop();
      runtime.start();
      expect(await kindsOf(mentor, pairingId)).toEqual([...begun, 'GOAL_SET']);
    }
    // The request's own was told to the programme alone.
    const told = `select count(*)::int as n from outbox where type = 'ActivityRecorded' and payload->>'pairingId' = ?`;
    expect(await queryRows(jumelage.pairings.runtime, told, [pairingId])).toEqual([{ n: 3 }]);
  });
});

describe('A burst of messages', () => {
  const message = (actorId: string): PairingEventPayload => ({
    type: 'ContactMade',
    actorId,
    payload: { contactId: '0195a3f0-0000-7000-8000-000000000000', channel: 'CHAT', source: 'MESSAGE' },
  });

  test('is one line for each author in each hour of the clock', async () => {
    const pairing = await paired('Bavarde');
    const { pairingId } = pairing;
    const [by, other] = [mentor.personId, pairing.mentee.personId];
    const at = async (time: string, ...events: PairingEventPayload[]) => {
      clock.set(new Date(`2026-03-02T${time}Z`));
      await recordPairingsEvent(jumelage, pairingId, events);
    };
    await at('10:00:00', message(by), message(by));
    await at('10:59:59', message(by), message(other));
    await at('11:00:00', message(other), message(by));
    clock.set(start);
    const lines = (await linesOf(mentor, pairingId)).slice(begun.length);
    expect(lines.map(({ kind, actor, at: when }) => [kind, actor?.id, when.slice(11, 19)])).toEqual([
      ['CONTACT_MADE', by, '10:00:00'],
      ['CONTACT_MADE', other, '10:59:59'],
      ['CONTACT_MADE', other, '11:00:00'],
      ['CONTACT_MADE', by, '11:00:00'],
    ]);
    expect(lines[1]?.summary).toBe('La personne que vous accompagnez a écrit un message.');
  });
});

describe('The feed of a programme', () => {
  test('also tells of requests that never became a pairing', async () => {
    const ids: Record<string, string> = {};
    const send = async (name: string) => {
      const who = await mentee(name);
      ids[name] = (await mutate(who, ask.SEND_REQUEST, { input: requestInput(programId, mentor) })).request.id;
      return who;
    };
    const answer = 'mutation ($id: ID!) { it: MUTATION(id: $id) { userErrors { code } } }';
    await mutate(mentor, ask.UPDATE_MENTOR_PROFILE, { input: { limits: { maxPendingRequests: 5 } } });
    const [first, second, third] = [await send('Un'), await send('Deux'), await send('Trois')] as const;
    await mutate(mentor, answer.replace('MUTATION', 'declineRequest'), { id: ids.Un });
    await mutate(second, answer.replace('MUTATION', 'withdrawRequest'), { id: ids.Deux });
    clock.set(new Date('2026-03-20T09:00:00Z'));
    await jumelage.settle();
    clock.set(start);
    const lines = (await programLines()).slice(0, 6);
    expect(lines.map(({ kind, actor, pairing, summary }) => [kind, actor?.id, pairing, summary])).toEqual([
      ['REQUEST_EXPIRED', undefined, null, 'La demande de mentorat a expiré sans réponse.'],
      ['REQUEST_WITHDRAWN', second.personId, null, 'La personne mentorée a retiré la demande de mentorat.'],
      ['REQUEST_DECLINED', mentor.personId, null, 'Le mentor a décliné la demande de mentorat.'],
      ['REQUEST_SENT', third.personId, null, 'La personne mentorée a envoyé une demande de mentorat.'],
      ['REQUEST_SENT', second.personId, null, 'La personne mentorée a envoyé une demande de mentorat.'],
      ['REQUEST_SENT', first.personId, null, 'La personne mentorée a envoyé une demande de mentorat.'],
    ]);
  });

  test('gives a request’s lines to the pairing that it becomes', async () => {
    const who = await mentee('Bientôt');
    const { request } = await mutate(who, ask.SEND_REQUEST, { input: requestInput(programId, mentor) });
    expect((await programLines())[0]).toMatchObject({ kind: 'REQUEST_SENT', pairing: null });
    const { pairing } = await mutate(mentor, ask.ACCEPT_REQUEST, { id: request.id });
    const lines = (await programLines()).slice(0, 3);
    expect(lines.map((line) => [line.kind, line.pairing?.id])).toEqual([
      ['PAIRING_STARTED', pairing.id],
      ['REQUEST_ACCEPTED', pairing.id],
      ['REQUEST_SENT', pairing.id],
    ]);
    expect((await linesOf(who, pairing.id)).map(({ id }) => id)).toEqual(lines.map(({ id }) => id).toReversed());
  });

  test('tells of nobody’s leaving in their own name', async () => {
    const who = await mentee('Partante');
    await mutate(who, ask.SEND_REQUEST, { input: requestInput(programId, mentor) });
    await jumelage.settle();
    await mutate(who, 'mutation ($id: ID!) { leaveProgram(programId: $id) { userErrors { code } } }', {
      id: programId,
    });
    const line = await eventually('The end of the request', async () => {
      const [newest] = await programLines();
      return newest?.kind === 'REQUEST_WITHDRAWN' ? newest : undefined;
    });
    expect(line).toMatchObject({ actor: null, summary: 'La demande de mentorat a été retirée.' });
  });
});

describe('Who reads', () => {
  const viewers = ['mentor', 'mentee', 'coordinator', 'member', 'stranger', 'nobody'] as const;
  const cast = {} as Record<(typeof viewers)[number] | 'former', ApiClient>;
  let pairing: TestPairing;

  beforeAll(async () => {
    pairing = await paired('Nour');
    Object.assign(cast, { mentor, mentee: pairing.mentee, coordinator, nobody: jumelage.nobody });
    cast.member = await mentee('Membre');
    await joinProgramAs(cast.member, programId, 'MENTOR');
    cast.stranger = await jumelage.join('Inconnue');
    cast.former = await (await secondCoordinator(jumelage, { coordinator, programId }, 'Ancienne')).renewed();
  });

  const count = async (who: ApiClient, id: string) =>
    (await who.query('query ($id: ID!) { pairing(id: $id) { activity { edges { node { kind } } } } }', { id })).pairing
      ?.activity.edges.length;
  const countOf = async (who: ApiClient) =>
    (
      await who.query('query ($id: ID!) { program(id: $id) { activity(first: 3) { edges { node { kind } } } } }', {
        id: programId,
      })
    ).program?.activity?.edges.length;

  test.each<[(typeof viewers)[number], number | undefined, number | undefined]>([
    ['mentor', 3, undefined],
    ['mentee', 3, undefined],
    ['coordinator', 3, 3],
    ['member', undefined, undefined],
    ['stranger', undefined, undefined],
    ['nobody', undefined, undefined],
  ])('as the %s: of the pairing %p lines, of the programme %p', async (viewer, ofPairing, ofProgram) => {
    await jumelage.settle();
    expect(await count(cast[viewer], pairing.pairingId)).toBe(ofPairing);
    expect(await countOf(cast[viewer])).toBe(ofProgram);
  });

  test('as somebody who has just come to coordinate, before pairings has heard of it: all', async () => {
    await queryRows(jumelage.pairings.runtime, 'delete from membership_fact where person_id = ?', [
      cast.former.personId,
    ]);
    expect(await count(cast.former, pairing.pairingId)).toBe(3);
    await queryRows(jumelage.pairings.runtime, 'delete from membership_fact where person_id = ?', [
      cast.former.personId,
    ]);
    expect(await countOf(cast.former)).toBe(3);
  });

  test('as somebody who coordinates no more, though their token still says so: nothing', async () => {
    await mutate(cast.former, LEAVE, { id: programId });
    await jumelage.settle();
    expect(await countOf(cast.former)).toBeUndefined();
    expect(await count(cast.former, pairing.pairingId)).toBeUndefined();
  });

  test('with a token that is good no more: nobody', async () => {
    const response = await fetch(`${jumelage.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer x.y.z' },
      body: JSON.stringify({ query: feed, variables: { id: pairing.pairingId } }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  test('sees a block on nobody’s side: what happened stays for both', async () => {
    await mutate(mentor, 'mutation ($id: ID!) { blockPerson(personId: $id) { userErrors { code } } }', {
      id: pairing.mentee.personId,
    });
    await jumelage.settle();
    expect([await count(mentor, pairing.pairingId), await count(pairing.mentee, pairing.pairingId)]).toEqual([3, 3]);
  });
});

describe('One’s own data', () => {
  test('goes into the archive, what one did oneself alone', async () => {
    const { pairingId, mentee: who } = await paired('Archiviste');
    const { activity } = await jumelage.pairings.answers.exportOf({ personId: who.personId });
    expect(activity).toEqual([
      { kind: 'REQUEST_SENT', at: start, programId, pairingId, requestId: expect.any(String) },
    ]);
  });

  test('is let go when somebody is erased: the other keeps what happened, without who it was', async () => {
    const { pairingId, mentee: who } = await paired('Effacée');
    const { runtime } = jumelage.people;
    await runtime.transact(runtime.orm.em.fork(), async (unit) => {
      const payload = { personId: who.personId, version: 1000 };
      unit.record({ type: 'PersonErased', streams: [who.personId], actorId: null, payload });
    });
    const lines = await linesOf(mentor, pairingId);
    expect(lines.map(({ kind, actor }) => [kind, actor?.displayName])).toEqual([
      ['REQUEST_SENT', undefined],
      ['REQUEST_ACCEPTED', 'Yvonne'],
      ['PAIRING_STARTED', 'Yvonne'],
      ['PAIRING_ENDED', undefined],
    ]);
    expect(lines[0]?.summary).toBe('La personne que vous accompagnez a envoyé une demande de mentorat.');
    const left = 'select count(*)::int as n from activity where actor_id = ? or data::text like ?';
    expect(await queryRows(jumelage.pairings.runtime, left, [who.personId, `%${who.personId}%`])).toEqual([{ n: 0 }]);
  });
});

describe('A list of pairings with their feeds', () => {
  const listed = `query ($first: Int!) { pairings(first: $first) { edges { node { activity(first: 5) {
    edges { node { ${fields} } } } } } } }`;

  test('costs the same number of statements however many there are', async () => {
    await Promise.all(['Liste une', 'Liste deux', 'Liste trois', 'Liste quatre'].map(paired));
    const counts = [];
    for (const first of [2, 50]) {
      await jumelage.settle();
      const before = jumelage.statements.length;
      const { pairings } = await mentor.query(listed, { first });
      expect(pairings.edges.length).toBeGreaterThanOrEqual(first === 2 ? 2 : 10);
      const made = jumelage.statements.slice(before).filter((sql) => !/outbox|\bdue\b|inbox/.test(sql));
      counts.push(made.length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(10);
  });
});
