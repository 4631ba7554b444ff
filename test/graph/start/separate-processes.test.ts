import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createActivePairing } from '../../support/fixtures/active-pairing.js';
import { setGoal, type TestPairing } from '../../support/fixtures/fixtures.js';
import { type GraphQLAnswer, signUp } from '../../support/graph/api-client.js';
import { hasProgram, type Processes, startProcesses } from '../../support/processes/processes.js';

const isThere = hasProgram('nats-server');
if (!isThere) console.warn('SKIPPED: nats-server is not on this machine, so nothing runs as separate processes here.');
if (!isThere && process.env.CI) throw new Error('nats-server is missing, and CI must not skip tests.');

const follow = `subscription ($after: String) {
  goalUpdated(after: $after) { cursor change entry { text }
    goal { title percent pairing { status mentor { displayName } mentee { displayName } } } }
}`;
const add = 'mutation ($input: AddProgressInput!) { addProgress(input: $input) { entry { id } userErrors { code } } }';
const remind = 'subscription { meetingReminder { reminder { title kind meeting { startsAt } } } }';

(isThere ? describe : describe.skip)('Separate processes with NATS', () => {
  let processes: Processes;
  let pairing: TestPairing;
  let goalId: string;

  beforeAll(async () => {
    processes = await startProcesses({ SANDBOX_CLOCK: '1' });
    pairing = await createActivePairing(await signUp(processes.url, 'Solange'), await signUp(processes.url, 'Malik'));
    goalId = await setGoal(pairing);
  }, 60_000);

  afterAll(() => processes?.close());

  const progress = (text: string, percent: number) =>
    pairing.mentee.query(add, { input: { goalId, kind: 'DO', text, percent } });

  test('forward invitations and rosters to people, including a roster larger than other request bodies', async () => {
    const unknown = await fetch(`${processes.url}/invitations/none`, { headers: { 'accept-language': 'en' } });
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { error: 'NOT_FOUND' }]);
    const body = `email,name,roles\np@example.org,${'x'.repeat(5 * 1024 * 1024)},mentor\nq@example.org,Quentin,mentor`;
    const headers = { 'content-type': 'text/csv', authorization: `Bearer ${pairing.mentor.token}` };
    const roster = `${processes.url}/programs/${pairing.programId}/roster`;
    const brought = await fetch(`${roster}?skipBad=1`, { method: 'POST', headers, body });
    expect([brought.status, await brought.json()]).toMatchObject([
      200,
      { applied: true, counts: { create: 1, bad: 1 } },
    ]);
  }, 20_000);

  test('run the demonstration story, and an event of one process reaches a client of another', async () => {
    const live = pairing.mentor.subscribe(follow);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await progress('un pas', 30);
    // The event of the new goal may arrive after the mentor has subscribed.
    const isStep = ({ data }: { data: { goalUpdated: { change: string } } }) =>
      data.goalUpdated.change === 'PROGRESSED';
    const results = await live.until(1);
    const first = results.find(isStep) ?? (await live.until(2)).find(isStep);
    live.close();
    expect(first?.errors).toBeUndefined();
    expect(first?.data.goalUpdated).toMatchObject({
      change: 'PROGRESSED',
      entry: { text: 'un pas' },
      goal: {
        percent: 30,
        pairing: { status: 'ACTIVE', mentor: { displayName: 'Solange' }, mentee: { displayName: 'Malik' } },
      },
    });
  });

  test('keep a subscription open while its service is killed, and replay missed events once and in order', async () => {
    const live = pairing.mentor.subscribe(follow);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await progress('avant', 40);
    const [seen] = await live.until(1);
    await processes.restart('progress');
    await progress('après', 50);
    const again = pairing.mentor.subscribe(follow, { after: seen?.data.goalUpdated.cursor });
    await progress('encore', 60);
    const texts = (results: GraphQLAnswer[]) => results.map(({ data }) => data.goalUpdated.entry.text);
    expect(texts(await again.until(2))).toEqual(['après', 'encore']);
    expect(texts(await live.until(3))).toEqual(['avant', 'après', 'encore']);
    for (const open of [live, again]) open.close();
  }, 30_000);

  test('answer the other fields while a service is down, and everything when it is back', async () => {
    const query =
      '{ viewer { displayName pairings(first: 1) { edges { node { status goals { edges { node { title } } } } } } } }';
    await processes.restart('people');
    await processes.restart('pairings');
    const data = await pairing.mentee.query(query);
    expect(data.viewer).toMatchObject({ displayName: 'Malik', pairings: { edges: [{ node: { status: 'ACTIVE' } }] } });
  }, 30_000);

  test('let pairings handle a meeting of progress, which becomes the next due contact', async () => {
    const startsAt = new Date(Date.now() + 40 * 86_400_000).toISOString();
    const meeting = { pairingId: pairing.pairingId, startsAt, minutes: 30, timeZone: 'Europe/Paris', channel: 'VIDEO' };
    const { proposeMeeting } = await pairing.mentee.query(
      'mutation ($input: ProposeMeetingInput!) { proposeMeeting(input: $input) { meeting { id } userErrors { code } } }',
      { input: meeting },
    );
    await pairing.mentor.query('mutation ($id: ID!) { confirmMeeting(id: $id) { userErrors { code } } }', {
      id: proposeMeeting.meeting.id,
    });
    const due = 'query ($id: ID!) { pairing(id: $id) { nextContactDueAt } }';
    let nextContactDueAt: string | undefined;
    for (const deadline = Date.now() + 20_000; nextContactDueAt !== startsAt && Date.now() < deadline; ) {
      nextContactDueAt = (await pairing.mentor.query(due, { id: pairing.pairingId })).pairing.nextContactDueAt;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(nextContactDueAt).toBe(startsAt);
  }, 40_000);

  test('move the sandbox clock together, and what falls due reaches connected clients', async () => {
    const startsAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const meeting = { pairingId: pairing.pairingId, startsAt, minutes: 30, timeZone: 'Europe/Paris', channel: 'VIDEO' };
    const { proposeMeeting } = await pairing.mentee.query(
      'mutation ($input: ProposeMeetingInput!) { proposeMeeting(input: $input) { meeting { id } userErrors { code } } }',
      { input: meeting },
    );
    await pairing.mentor.query('mutation ($id: ID!) { confirmMeeting(id: $id) { userErrors { code } } }', {
      id: proposeMeeting.meeting.id,
    });
    const live = pairing.mentor.subscribe(remind);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const moved = await fetch(`${processes.url}/sandbox/clock`, { method: 'POST', body: '{"advance":"PT71H30M"}' });
    expect(moved.status).toBe(200);
    const results = await live.until(2);
    live.close();
    expect(results.map(({ data }) => data.meetingReminder.reminder.kind)).toEqual(['MEETING_SOON', 'MEETING_SOON']);
  }, 30_000);

  test('report whether they are ready', async () => {
    const ready = await fetch(`${processes.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      'subgraph people': true,
      'subgraph pairings': true,
      'subgraph progress': true,
    });
  });
});
