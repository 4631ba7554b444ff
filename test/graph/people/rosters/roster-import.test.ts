import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { countRows, queryRows } from '../../../support/database/rows.js';
import { joinProgramAs, openProgram } from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';
import { UnheardBus } from '../../../support/graph/unheard-bus.js';

const clock = new FrozenClock(new Date('2026-03-02T09:00:00Z'));
const header = 'Courriel;Nom;Rôles;Titre;Compétences;Places';
let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  coordinator = await jumelage.join('Odile Ferrand', 'fr');
}, 30_000);
afterAll(() => jumelage.close());
beforeEach(async () => {
  programId = await openProgram(coordinator, { admission: 'INVITATION' });
});

interface Options {
  who?: ApiClient;
  query?: string;
  headers?: Record<string, string>;
}

async function bring(body: string | Uint8Array, { who = coordinator, query = '', headers = {} }: Options = {}) {
  const answer = await fetch(`${jumelage.url}/programs/${programId}/roster${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', ...(who.token && { authorization: `Bearer ${who.token}` }), ...headers },
    body: body as never,
  });
  // biome-ignore lint/suspicious/noExplicitAny: a report, or why there is none.
  return { status: answer.status, body: (await answer.json()) as any };
}

const file = (...rows: string[]) => [header, ...rows].join('\r\n');
const fresh = () => crypto.randomUUID().slice(0, 8);
const members = async () => {
  const sql = `select p.display_name as name, p.headline, to_jsonb(m.roles) as roles, f.expertise, f.max_pairings as places
    from membership m join person p on p.id = m.person_id left join mentor_profile f on f.person_id = p.id
    where m.program_id = ? and p.id <> ? order by p.display_name`;
  return queryRows(jumelage.people.runtime, sql, [programId, coordinator.personId]);
};

describe('A roster', () => {
  test('tells row by row in a dry run what would happen, in the viewer’s language, and does nothing', async () => {
    const before = await countRows(jumelage.runtimes);
    const key = fresh();
    const { status, body } = await bring(file(`a${key}@example.org;Anaïs;mentor`, 'non;Bo;mentor'), {
      query: '?dryRun=1',
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      dryRun: true,
      applied: false,
      counts: { create: 1, update: 0, invite: 0, unchanged: 0, bad: 1 },
      ignoredColumns: [],
      rows: [
        { line: 2, email: `a${key}@example.org`, action: 'create', changes: ['displayName', 'roles'] },
        {
          line: 3,
          email: 'non',
          action: 'bad',
          problems: [{ column: 'email', message: expect.stringContaining('Ce n’est pas une adresse') }],
        },
      ],
    });
    expect(await countRows(jumelage.runtimes)).toEqual(before);
  });

  test('makes members whom the graph shows, tells the other services, and sends no letter unasked', async () => {
    const key = fresh();
    const { status, body } = await bring(
      Buffer.from(
        file(`a${key}@example.org;Anaïs Légaré;mentor;Cheffe;"Vente, Budget";2`, `b${key}@example.org;Bo;mentorée`),
        'latin1',
      ),
    );
    expect([status, body.applied, body.counts.create]).toEqual([200, true, 2]);
    expect(await members()).toEqual([
      {
        name: 'Anaïs Légaré',
        headline: 'Cheffe',
        roles: ['MENTOR'],
        expertise: [
          { name: 'Vente', level: null },
          { name: 'Budget', level: null },
        ],
        places: 2,
      },
      { name: 'Bo', headline: null, roles: ['MENTEE'], expertise: null, places: null },
    ]);
    const { program } = await coordinator.query(
      'query ($id: ID!) { program(id: $id) { members(role: MENTOR) { totalCount edges { node { person { displayName locale mentorProfile { expertise { name } limits { maxPairings } } } } } } } }',
      { id: programId },
    );
    expect(program.members.edges[0].node.person).toEqual({
      displayName: 'Anaïs Légaré',
      locale: 'fr',
      mentorProfile: { expertise: [{ name: 'Vente' }, { name: 'Budget' }], limits: { maxPairings: 2 } },
    });
    await jumelage.settle();
    const facts = await queryRows(
      jumelage.pairings.runtime,
      `select to_jsonb(m.roles) as roles, p.mentor -> 'maxPairings' as places from membership_fact m
        join person_fact p using (person_id) where program_id = ? and person_id <> ? order by roles`,
      [programId, coordinator.personId],
    );
    expect(facts).toEqual([
      { roles: ['MENTEE'], places: null },
      { roles: ['MENTOR'], places: 2 },
    ]);
    expect(jumelage.mails.filter(({ to }) => to.includes(key))).toEqual([]);
  });

  test('changes nothing the second time, and what a corrected file says the third', async () => {
    const key = fresh();
    const text = file(`a${key}@example.org;Anaïs;mentor;Cheffe;"Vente";2`, `b${key}@example.org;Bo;mentee;;;`);
    await bring(text);
    const before = await countRows(jumelage.runtimes);
    const again = await bring(text);
    expect(again.body.counts).toEqual({ create: 0, update: 0, invite: 0, unchanged: 2, bad: 0 });
    const after = await countRows(jumelage.runtimes);
    expect(after['people.outbox']).toBe(before['people.outbox']);
    const corrected = await bring(text.replace('Bo;mentee', 'Bo Li;mentee,mentor').replace('Cheffe', 'Directrice'));
    expect(corrected.body.rows.map(({ changes }: { changes: string[] }) => changes)).toEqual([
      ['headline'],
      ['displayName', 'roles'],
    ]);
    expect((await members()).map(({ name, headline, roles }) => [name, headline, roles])).toEqual([
      ['Anaïs', 'Directrice', ['MENTOR']],
      ['Bo Li', null, ['MENTOR', 'MENTEE']],
    ]);
  });

  test('is whole or nothing, unless bad rows are to be left aside', async () => {
    const key = fresh();
    const text = file(
      `a${key}@example.org;Anaïs;mentor`,
      `b${key}@example.org;;mentor`,
      `a${key}@example.org;Bis;mentee`,
    );
    const stopped = await bring(text);
    expect([stopped.status, stopped.body.applied, stopped.body.counts.bad]).toEqual([422, false, 2]);
    expect(await members()).toEqual([]);
    const skipped = await bring(text, { query: '?skipBad=1' });
    expect([skipped.status, skipped.body.applied]).toEqual([200, true]);
    expect(skipped.body.rows.map(({ action }: { action: string }) => action)).toEqual(['create', 'bad', 'bad']);
    expect((await members()).map(({ name }) => name)).toEqual(['Anaïs']);
  });

  test('never writes into the profile of who has an account of their own: it asks who takes no part, fills what a member left empty', async () => {
    const owner = await jumelage.join('Propriétaire'.normalize('NFD').replace(/\p{M}/gu, ''));
    await owner.query('mutation { updateProfile(input: { headline: "À moi" }) { userErrors { code } } }');
    const text = file(`${owner.email};Usurpée;mentor;Autre titre;Vente;1`);
    const asked = await bring(text);
    expect(asked.body.rows[0]).toMatchObject({ action: 'invite', changes: ['roles'] });
    expect(await members()).toEqual([]);
    await queryRows(jumelage.people.runtime, 'update auth."user" set "emailVerified" = true where id = ?', [
      owner.personId,
    ]);
    await bring(text, { query: '?invite=1' });
    expect((await bring(text, { query: '?invite=1' })).body.counts.unchanged).toBe(1);
    await joinProgramAs(owner, programId, 'MENTOR');
    expect((await bring(text)).body.rows[0]).toMatchObject({ action: 'update', changes: ['expertise', 'places'] });
    expect(await members()).toMatchObject([{ name: 'Proprietaire', headline: 'À moi', places: 1 }]);
  });

  test('sends one letter each when asked to, by which a new member chooses a password', async () => {
    const email = `a${fresh()}@example.org`;
    await bring(file(`${email};Anaïs;mentor`), { query: '?invite=1' });
    await bring(file(`${email};Anaïs;mentor`), { query: '?invite=1' });
    const link = await mailed(email, /invitations/);
    const html = { accept: 'text/html' };
    expect(await (await fetch(link, { headers: html })).text()).toContain('mot de passe');
    expect((await fetch(link, { method: 'POST', headers: html })).status).toBe(200);
    const reset = await mailed(email, /reset-password/);
    const post = (path: string, body: object) =>
      fetch(`${jumelage.url}/auth/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const token = new URL(reset).pathname.split('/').at(-1);
    expect((await post('reset-password', { token, newPassword: 'un bon mot de passe' })).status).toBe(200);
    expect((await post('sign-in/email', { email, password: 'un bon mot de passe' })).status).toBe(200);
    expect(jumelage.mails.filter(({ to, text }) => to === email && text.includes('/invitations/'))).toHaveLength(1);
  }, 20_000);

  test('is refused for what is no roster, for who may not, and where it is too large', async () => {
    const row = file('a@example.org;Anaïs;mentor');
    const [member, stranger] = await Promise.all([jumelage.join('Membre'), jumelage.join('Inconnue')]);
    await queryRows(
      jumelage.people.runtime,
      `insert into membership (id, program_id, person_id, roles, joined_at)
      values (uuidv7(), ?, ?, '{MENTEE}', now())`,
      [programId, member.personId],
    );
    const status = async (...args: Parameters<typeof bring>) => {
      const { status: code, body } = await bring(...args);
      return [code, body.error ?? body.errors?.[0].extensions.code];
    };
    expect(await status(row, { who: member })).toEqual([403, 'FORBIDDEN']);
    expect(await status(row, { who: stranger })).toEqual([404, 'NOT_FOUND']);
    expect(await status(row, { who: jumelage.nobody })).toEqual([401, 'UNAUTHENTICATED']);
    expect(await status(row, { headers: { 'content-type': 'text/plain' } })).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(await status('nom\nAnaïs')).toEqual([400, 'INVALID']);
    expect(await status(new Uint8Array(20 * 1024 * 1024 + 1))).toEqual([413, 'BAD_USER_INPUT']);
    const large = file(`a@example.org;${'x'.repeat(2 * 1024 * 1024)};mentor`);
    expect((await bring(large, { query: '?dryRun=1' })).body.counts.bad).toBe(1);
    const graphql = await fetch(`${jumelage.url}/graphql`, { method: 'POST', body: new Uint8Array(2 * 1024 * 1024) });
    expect(graphql.status).toBe(413);
  });
});

/** The link of the newest letter to an address that fits, at the address under which the test reaches the server. */
async function mailed(email: string, link: RegExp): Promise<string> {
  await jumelage.settle();
  for (let attempt = 0; attempt < 200; attempt++) {
    const found = jumelage.mails.findLast(({ to, text }) => to === email && link.test(text));
    if (found) return (/http\S+/.exec(found.text)?.[0] ?? '').replace('http://localhost', jumelage.url);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No letter came to ${email}.`);
}

/** Watches how long a transaction that has written was open; answers the longest, in milliseconds. */
function watchWriter(): () => Promise<number> {
  let [longest, watching] = [0, true];
  const sql = `select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 * 1000 as ms
    from pg_stat_activity where backend_xid is not null and datname = current_database()`;
  const watched = (async () => {
    while (watching) {
      const [row] = await queryRows(jumelage.people.runtime, sql);
      longest = Math.max(longest, Math.round(row.ms));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    watching = false;
    await watched;
    return longest;
  };
}

describe('Where the other services do not listen', () => {
  // They would spend a minute on the events of ten thousand people, and this test is about people alone.
  beforeAll(async () => {
    await jumelage.close();
    jumelage = await startJumelage({ clock, bus: new UnheardBus(pino({ level: 'silent' })) });
    coordinator = await jumelage.join('Odile Ferrand', 'fr');
  });

  test('Ten thousand rows take less than 30 seconds, and hold back events for a fraction of it', async () => {
    const key = fresh();
    const rows = Array.from(
      { length: 10_000 },
      (_, index) =>
        `p${index}.${key}@example.org;Personne ${index};${index % 2 ? 'mentor' : 'mentee'};Titre ${index};"Vente, Budget";3`,
    );
    const watch = watchWriter();
    const startedAt = performance.now();
    const first = await bring(file(...rows));
    const tookMs = performance.now() - startedAt;
    const again = await bring(file(...rows));
    const againMs = performance.now() - startedAt - tookMs;
    const heldMs = await watch();
    console.info(`10,000 rows: ${Math.round(tookMs)} ms, events held ${heldMs} ms; again: ${Math.round(againMs)} ms`);
    expect(first.body.counts.create).toBe(10_000);
    expect(again.body.counts.unchanged).toBe(10_000);
    expect(tookMs).toBeLessThan(30_000);
    expect(heldMs).toBeGreaterThan(0);
    expect(heldMs).toBeLessThan(tookMs);
  }, 60_000);
});
