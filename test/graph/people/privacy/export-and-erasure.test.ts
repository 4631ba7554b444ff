import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SandboxClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  addEntry,
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  mutate,
  openProgram,
  pairUnderAgreement,
  requestInput,
  setGoal,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';
import { eventually, linkInEmail, waitForEmail } from '../../../support/graph/mails.js';

const fields = 'id kind status requestedAt downloadUrl expiresAt';
const EXPORT = `mutation { requestExport { dataRequest { ${fields} } userErrors { code } } }`;
const ERASURE = `mutation { requestErasure { dataRequest { ${fields} } userErrors { code } } }`;
const mine = async (client: ApiClient) => (await client.query(`{ dataRequests { ${fields} } }`)).dataRequests;
const exportSubject = { fr: 'Vos données sont prêtes', en: 'Your data is ready' };
const erasureSubject = {
  fr: 'Confirmer l’effacement de votre compte',
  en: 'Confirm that you want to erase your account',
};
const sendRequest =
  'mutation ($input: SendRequestInput!) { sendRequest(input: $input) { request { id } userErrors { code } } }';

let jumelage: TestJumelage;
let programId: string;

beforeAll(async () => {
  jumelage = await startJumelage({ clock: new SandboxClock() });
  programId = await openProgram(await jumelage.join('Odile Ferrand'));
});
afterAll(() => jumelage.close());

const advance = (duration: string) =>
  fetch(`${jumelage.url}/sandbox/clock`, { method: 'POST', body: JSON.stringify({ advance: duration }) });

/** An instant some days ahead of what the rules see now. */
const daysAhead = (days: number) => new Date(jumelage.people.runtime.clock.now().getTime() + days * 86_400_000);

const get = (path: string, headers: Record<string, string> = {}) => fetch(jumelage.url + path, { headers });
const bearer = ({ token }: ApiClient) => ({ authorization: `Bearer ${token}` });

/** Waits for the newest request of this person to be READY. */
const ready = (client: ApiClient) =>
  eventually('The archive', async () => (await mine(client)).find((one: { status: string }) => one.status === 'READY'));

describe('An archive', () => {
  let pairing: TestPairing;
  let archive: { id: string; downloadUrl: string; expiresAt: string };

  beforeAll(async () => {
    const mentor = await becomeMentor(await jumelage.join('Yvonne Abadie', 'en'), programId);
    const mentee = await becomeMentee(await jumelage.join('Camille Roy', 'fr'), programId);
    pairing = await pairUnderAgreement(programId, mentor, mentee);
    const say =
      'mutation ($id: ID!, $text: String!) { sendMessage(pairingId: $id, text: $text) { userErrors { code } } }';
    await mutate(mentee, say, { id: pairing.pairingId, text: 'De ma plume' });
    await mutate(mentor, say, { id: pairing.pairingId, text: 'D’une autre plume' });
    const goalId = await setGoal(pairing);
    await addEntry(mentee, goalId, { text: 'Pour moi seule', shared: false });
    await addEntry(mentee, goalId, { text: 'Pour nous deux', shared: true });
    await createConfirmedMeeting(pairing, daysAhead(3).toISOString());
    await mutate(
      mentee,
      'mutation ($id: ID!) { declareConflict(personId: $id, reason: "Ma raison") { userErrors { code } } }',
      { id: (await becomeMentee(await jumelage.join('Quelqu’un'), programId)).personId },
    );
    await jumelage.settle();
  });

  test('is asked for once, however often, and told of in the person’s own language', async () => {
    const { mentee } = pairing;
    const answers = await Promise.all([mentee.query(EXPORT), mentee.query(EXPORT)]);
    const [first, second] = answers.map(({ requestExport }) => requestExport);
    expect(first).toMatchObject({
      dataRequest: { kind: 'EXPORT', status: 'REQUESTED', downloadUrl: null, expiresAt: null },
      userErrors: [],
    });
    expect(second.dataRequest.id).toBe(first.dataRequest.id);
    archive = await ready(mentee);
    expect(archive.id).toBe(first.dataRequest.id);
    expect(archive.downloadUrl).toBe(`http://localhost/exports/${archive.id}`);
    expect(await mine(mentee)).toHaveLength(1);
    const mail = await waitForEmail(jumelage, mentee.email, exportSubject.fr);
    expect(mail.text).toContain('Bonjour Camille,');
    expect(mail.text).toContain(archive.downloadUrl);
  });

  test('records ids and nothing else', async () => {
    const rows = await queryRows(
      jumelage.people.runtime,
      "select type, payload from outbox where type like 'Export%' order by xid, id",
    );
    const payload = { requestId: archive.id, personId: pairing.mentee.personId };
    expect(rows).toEqual([
      { type: 'ExportRequested', payload },
      { type: 'ExportReady', payload },
    ]);
  });

  test('holds all that is theirs from the three services, private entries too, and nothing private of the other', async () => {
    const response = await get(`/exports/${archive.id}`, bearer(pairing.mentee));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="jumelage-${archive.id}.json"`);
    const text = await response.text();
    const body = JSON.parse(text);
    const { personId, email } = pairing.mentee;
    expect(body).toMatchObject({ format: 'jumelage-export', version: 1, personId });
    expect(body.people).toMatchObject({
      person: { id: personId, displayName: 'Camille Roy', email, status: 'ACTIVE' },
      account: { name: 'Camille Roy', email },
      waysToSignIn: [{ providerId: 'credential' }],
      programs: [{ id: programId, name: 'Essai' }],
      membership: [{ programId, roles: ['MENTEE'] }],
      separation: [{ kind: 'CONFLICT', reason: 'Ma raison' }],
    });
    expect(body.pairings).toMatchObject({
      requests: [{ firstMessage: 'Bonjour ! Votre parcours me parle.', status: 'ACCEPTED' }],
      pairings: [{ id: pairing.pairingId, status: 'ACTIVE' }],
      agreements: [{ version: 1, status: 'SIGNED' }],
      signatures: [{ personId }],
      messages: [{ text: 'De ma plume' }],
      contacts: [{}, {}],
    });
    expect(body.progress).toMatchObject({
      goals: [{ title: 'Vendre ma première série' }],
      entries: [{ text: 'Pour moi seule' }, { text: 'Pour nous deux' }],
      meetings: [{ pairingId: pairing.pairingId, status: 'CONFIRMED' }],
    });
    expect(body.progress.reminders.every((one: { recipientId: string }) => one.recipientId === personId)).toBe(true);
    expect(body.progress.reminders.length).toBeGreaterThan(0);
    for (const hidden of ['D’une autre plume', 'Yvonne', 'tokenHash', 'secret', 'password'])
      expect([hidden, text.includes(hidden)]).toEqual([hidden, false]);
  });

  test('of the other party holds their messages, and no private entry that is not theirs', async () => {
    await pairing.mentor.query(EXPORT);
    const { id } = await ready(pairing.mentor);
    const text = await (await get(`/exports/${id}`, bearer(pairing.mentor))).text();
    expect(text).toContain('D’une autre plume');
    expect(text).not.toContain('De ma plume');
    expect(text).not.toContain('Pour moi seule');
    expect(text).not.toContain('Camille');
    await waitForEmail(jumelage, pairing.mentor.email, exportSubject.en);
  });

  test('opens by the session cookie of its person too, and for nobody else, as if it did not exist', async () => {
    const path = `/exports/${archive.id}`;
    const signedIn = await fetch(`${jumelage.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: pairing.mentee.email, password: 'a good password' }),
    });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    expect((await get(path, { cookie })).status).toBe(200);
    expect((await get(path, bearer(pairing.mentor))).status).toBe(404);
    expect((await get(path)).status).toBe(404);
    expect((await get(path, { authorization: 'Bearer nonsense' })).status).toBe(404);
    expect((await get('/exports/nonsense', bearer(pairing.mentee))).status).toBe(404);
    expect((await get(`/exports/${crypto.randomUUID()}`, bearer(pairing.mentee))).status).toBe(404);
    expect(await mine(pairing.mentor)).not.toContainEqual(expect.objectContaining({ id: archive.id }));
  });

  test('is gone after seven days', async () => {
    await advance('P6DT23H');
    expect((await get(`/exports/${archive.id}`, bearer(pairing.mentee))).status).toBe(200);
    await advance('PT2H');
    expect((await get(`/exports/${archive.id}`, bearer(pairing.mentee))).status).toBe(404);
    expect(await mine(pairing.mentee)).toMatchObject([{ id: archive.id, status: 'EXPIRED', downloadUrl: null }]);
    expect(await queryRows(jumelage.people.runtime, 'select 1 from export_archive')).toEqual([]);
  });

  test('that could not be gathered in a day has failed, and can be asked for anew', async () => {
    const { answers } = jumelage.progress;
    const { exportOf } = answers;
    const asked = new Promise<void>((resolve) => {
      answers.exportOf = async () => {
        resolve();
        throw new Error('progress does not answer');
      };
    });
    await pairing.mentee.query(EXPORT);
    await asked;
    expect((await mine(pairing.mentee))[0].status).toBe('REQUESTED');
    await advance('PT25H');
    expect((await mine(pairing.mentee))[0].status).toBe('FAILED');
    answers.exportOf = exportOf;
    const { dataRequest } = (await pairing.mentee.query(EXPORT)).requestExport;
    expect((await ready(pairing.mentee)).id).toBe(dataRequest.id);
    expect((await mine(pairing.mentee)).map((one: { status: string }) => one.status)).toEqual([
      'READY',
      'FAILED',
      'EXPIRED',
    ]);
  });

  test('is for who is signed in', async () => {
    const { errors } = await jumelage.nobody.send(`{ dataRequests { ${fields} } }`);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('An erasure', () => {
  const name = 'Bertille Quatrebarbes';
  let erased: ApiClient;
  let other: TestPairing;
  let second: ApiClient;
  let employee: ApiClient;
  let goalId: string;
  let meetingId: string;

  beforeAll(async () => {
    erased = await becomeMentee(await jumelage.join(name, 'fr'), programId);
    const mentor = await becomeMentor(await jumelage.join('Solange Bergeron', 'fr'), programId);
    second = await becomeMentor(await jumelage.join('Robert Fortin', 'en'), programId);
    employee = await becomeMentee(await jumelage.join('Ariane Petit'), programId);
    const input = { headline: 'Sellière', biography: `Je suis ${name}`, organization: 'Maison Quatrebarbes' };
    const update = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { userErrors { code } } }';
    await mutate(erased, update, { input });
    await mutate(employee, update, { input: { managerId: erased.personId } });
    await mutate(
      erased,
      'mutation { updateMenteeProfile(input: { careerVision: "Un atelier Quatrebarbes" }) { userErrors { code } } }',
    );
    other = await pairUnderAgreement(programId, mentor, erased);
    await keepOf(erased, mentor);
    await mutate(
      erased,
      'mutation ($id: ID!) { sendMessage(pairingId: $id, text: "Merci de tout") { userErrors { code } } }',
      { id: other.pairingId },
    );
    goalId = await setGoal(other);
    await addEntry(erased, goalId, { text: 'Quatrebarbes, pour moi seule', shared: false });
    await addEntry(erased, goalId, { text: 'Un pas ensemble', shared: true });
    meetingId = await createConfirmedMeeting(other, daysAhead(5).toISOString());
    await mutate(erased, sendRequest, { input: requestInput(programId, second) });
    await jumelage.settle();
  });

  /** Answers to the survey, a document of their own and one that was sent to them, an invitation, a guide that they like. */
  async function keepOf(person: ApiClient, sender: ApiClient): Promise<void> {
    const answers = { frequency: 'MONTHLY', channels: ['VIDEO'], purposes: ['SKILL'], languages: ['fr'] };
    const survey = 'mutation ($input: SetPreferencesInput!) { setPreferences(input: $input) { userErrors { code } } }';
    await mutate(person, survey, { input: answers });
    const add =
      'mutation ($input: AddDocumentInput!) { addDocument(input: $input) { document { id } userErrors { code } } }';
    const input = { title: `CV de ${name}`, kind: 'CV', url: 'https://example.org/quatrebarbes.pdf' };
    await mutate(person, add, { input });
    const { document } = await mutate(sender, add, {
      input: { ...input, title: 'Mon parcours', url: 'https://x.example' },
    });
    const share = `insert into document_share (document_id, recipient_id, meeting_id, shared_at)
      values (?, ?, gen_random_uuid(), now())`;
    await queryRows(jumelage.people.runtime, share, [document.id, person.personId]);
    const invitation = `insert into invitation (id, program_id, email, roles, language, invited_at, expires_at)
      values (gen_random_uuid(), ?, ?, '{MENTEE}', 'fr', now(), now() + interval '14 days')`;
    await queryRows(jumelage.people.runtime, invitation, [programId, person.email]);
    const { guides } = await person.query('{ guides(first: 1) { edges { node { id } } } }');
    const like = 'mutation ($id: ID!) { likeGuide(id: $id) { userErrors { code } } }';
    await mutate(person, like, { id: guides.edges[0].node.id });
  }

  /** In which tables of people something is kept of a person, by whatever column. */
  async function keptOf(personId: string): Promise<string[]> {
    const tables = {
      preferences: 'person_id',
      document: 'person_id',
      document_share: 'recipient_id',
      guide_like: 'person_id',
    };
    const kept: string[] = [];
    for (const [table, column] of Object.entries(tables))
      if ((await queryRows(jumelage.people.runtime, `select 1 from ${table} where ${column} = ?`, [personId])).length)
        kept.push(table);
    return kept;
  }

  /** Every row, of every table of every schema of the three databases, that holds this text. */
  async function findings(text: string): Promise<string[]> {
    const found: string[] = [];
    for (const runtime of jumelage.runtimes) {
      const tables = await queryRows(
        runtime,
        "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
      );
      for (const table of tables)
        for (const { row } of await queryRows(
          runtime,
          `select t::text as row from ${table.name} t where strpos(lower(t::text), lower(?)) > 0`,
          [text],
        ))
          found.push(`${runtime.name} ${table.name}: ${row}`);
    }
    return found;
  }

  const post = (link: string) => fetch(link, { method: 'POST' });
  const statusOf = async (client: ApiClient) => (await mine(client))[0].status;

  test('is confirmed by a letter: nothing is erased before, by opening its link neither', async () => {
    const { dataRequest } = (await erased.query(ERASURE)).requestErasure;
    expect(dataRequest).toMatchObject({ kind: 'ERASURE', status: 'REQUESTED', downloadUrl: null });
    const hours = (Date.parse(dataRequest.expiresAt) - Date.parse(dataRequest.requestedAt)) / 3_600_000;
    expect(hours).toBe(24);
    const link = linkInEmail(await waitForEmail(jumelage, erased.email, erasureSubject.fr), jumelage.url);
    const page = await get(new URL(link).pathname, { 'accept-language': 'en' });
    expect(page.status).toBe(200);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    const html = await page.text();
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Effacer définitivement');
    expect((await erased.query('{ viewer { displayName status } }')).viewer).toEqual({
      displayName: name,
      status: 'ACTIVE',
    });
  });

  test('speaks English to who does', async () => {
    await second.query(ERASURE);
    const link = linkInEmail(await waitForEmail(jumelage, second.email, erasureSubject.en), jumelage.url);
    expect(await (await fetch(link)).text()).toContain('Erase permanently');
  });

  test('that was never asked for cannot be confirmed', async () => {
    const answer = await fetch(`${jumelage.url}/erasures/nonsense`, {
      method: 'POST',
      headers: { 'accept-language': 'en' },
    });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('This link is no longer valid');
  });

  test('that is not confirmed within a day comes to nothing', async () => {
    const link = linkInEmail(await waitForEmail(jumelage, second.email, erasureSubject.en), jumelage.url);
    await advance('PT25H');
    expect((await post(link)).status).toBe(404);
    expect(await statusOf(second)).toBe('EXPIRED');
    expect((await second.query('{ viewer { displayName } }')).viewer.displayName).toBe('Robert Fortin');
  });

  test('that is asked for again makes the link before it useless', async () => {
    const first = (await erased.query(ERASURE)).requestErasure.dataRequest.id;
    const before = linkInEmail(await waitForEmail(jumelage, erased.email, erasureSubject.fr, 1), jumelage.url);
    expect((await erased.query(ERASURE)).requestErasure.dataRequest.id).toBe(first);
    await waitForEmail(jumelage, erased.email, erasureSubject.fr, 2);
    expect((await post(before)).status).toBe(404);
    expect(await statusOf(erased)).toBe('REQUESTED');
  });

  test('leaves neither name nor address in any table or event of any service', async () => {
    await erased.query(EXPORT);
    await ready(erased);
    await waitForEmail(jumelage, erased.email, exportSubject.fr);
    for (const text of [erased.email, 'Quatrebarbes']) expect((await findings(text)).length).toBeGreaterThan(3);
    expect(await keptOf(erased.personId)).toEqual(['preferences', 'document', 'document_share', 'guide_like']);
    const link = linkInEmail(await waitForEmail(jumelage, erased.email, erasureSubject.fr, 2), jumelage.url);
    const answer = await post(link);
    expect([answer.status, (await answer.text()).includes('C’est fait')]).toEqual([200, true]);
    expect((await post(link)).status).toBe(404);
    await jumelage.settle();
    for (const text of [erased.email, 'Quatrebarbes', 'Sellière']) expect(await findings(text)).toEqual([]);
    expect(await keptOf(erased.personId)).toEqual([]);
  });

  test('records the id alone', async () => {
    const rows = await queryRows(
      jumelage.people.runtime,
      "select payload, streams from outbox where type = 'PersonErased'",
    );
    expect(rows).toEqual([
      { payload: { personId: erased.personId, version: expect.any(Number) }, streams: [erased.personId] },
    ]);
  });

  test('ends the account: no session, no sign-in, no change by a token that is still good', async () => {
    await expect(erased.renewed()).resolves.toMatchObject({ token: undefined });
    const body = JSON.stringify({ email: erased.email, password: 'a good password' });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${jumelage.url}/auth/sign-in/email`, { method: 'POST', headers, body })).status).toBe(401);
    for (const document of [EXPORT, ERASURE, 'mutation { setAway { userErrors { code } } }'])
      expect((await erased.send(document)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('keeps the other party’s history under “a former member”, in the language of who looks', async () => {
    const query = `query ($id: ID!) { pairing(id: $id) { status endedAt
      mentee { displayName status email headline biography organization languages menteeProfile { careerVision } memberships { roles } }
      messages { edges { node { text author { displayName } } } }
      goals { edges { node { title entries { edges { node { text } } } } } } } }`;
    const { pairing } = await other.mentor.query(query, { id: other.pairingId });
    expect(pairing).toEqual({
      status: 'ENDED_EARLY',
      endedAt: expect.any(String),
      mentee: {
        displayName: 'un ancien membre',
        status: 'ERASED',
        ...{ email: null, headline: null, biography: null, organization: null, languages: [] },
        menteeProfile: null,
        memberships: [],
      },
      messages: { edges: [{ node: { text: 'Merci de tout', author: { displayName: 'un ancien membre' } } }] },
      goals: {
        edges: [
          { node: { title: 'Vendre ma première série', entries: { edges: [{ node: { text: 'Un pas ensemble' } }] } } },
        ],
      },
    });
    await mutate(other.mentor, 'mutation { updateProfile(input: { locale: "en" }) { userErrors { code } } }');
    const english = await other.mentor.renewed();
    expect((await english.query(query, { id: other.pairingId })).pairing.mentee.displayName).toBe('a former member');
    const { viewer } = await english.query('{ viewer { reminders { edges { node { title status } } } } }');
    expect(viewer.reminders.edges[0].node).toEqual({ title: 'Meeting with a former member', status: 'CANCELLED' });
  });

  test('ends what was still open with them', async () => {
    const { meeting } = await other.mentor.query('query ($id: ID!) { meeting(id: $id) { status } }', { id: meetingId });
    expect(meeting.status).toBe('CANCELLED');
    const received = '{ requests(box: RECEIVED) { edges { node { status from { displayName } } } } }';
    const { requests } = await second.query(received);
    expect(requests.edges).toEqual([{ node: { status: 'WITHDRAWN', from: { displayName: 'a former member' } } }]);
    expect((await employee.query('{ viewer { manager { id } } }')).viewer.manager).toBeNull();
    const rows = await queryRows(jumelage.pairings.runtime, 'select 1 from person_fact where manager_id = ?', [
      erased.personId,
    ]);
    expect(rows).toEqual([]);
  });

  test('of a mentor takes them out of the search, and declines what waited for them', async () => {
    const mentee = await becomeMentee(await jumelage.join('Malik Traore', 'fr'), programId);
    const leaving = await becomeMentor(await jumelage.join('Ginette Introuvable', 'fr'), programId);
    const { request } = await mutate(mentee, sendRequest, { input: requestInput(programId, leaving) });
    const search =
      'query ($id: ID!) { mentors(programId: $id, filter: { text: "introuvable" }) { totalCount edges { node { id } } } }';
    expect((await mentee.query(search, { id: programId })).mentors.totalCount).toBe(1);
    await leaving.query(ERASURE);
    expect(
      (await post(linkInEmail(await waitForEmail(jumelage, leaving.email, erasureSubject.fr), jumelage.url))).status,
    ).toBe(200);
    await jumelage.settle();
    expect((await mentee.query(search, { id: programId })).mentors).toEqual({ totalCount: 0, edges: [] });
    const sent = await queryRows(jumelage.pairings.runtime, 'select status from pairing_request where id = ?', [
      request.id,
    ]);
    expect(sent).toEqual([{ status: 'DECLINED' }]);
    const again = await mentee.send(sendRequest, { input: requestInput(programId, leaving) });
    expect(again.data.sendRequest.userErrors.length).toBeGreaterThan(0);
  });
});
