import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  joinProgramAs,
  mutate,
  mutationPayload,
  openProgram,
  requestInput,
  startExploring,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const INVITE = `mutation ($programId: ID!, $emails: [String!]!, $roles: [ProgramRole!]!) {
  inviteToProgram(programId: $programId, emails: $emails, roles: $roles) { invited userErrors { code message path } }
}`;
const LEAVE = `mutation ($programId: ID!) {
  leaveProgram(programId: $programId) {
    membership { roles program { id } person { id } } userErrors { code message path } }
}`;
const SUSPEND = `mutation ($programId: ID!, $personId: ID!, $reason: String!) {
  suspendPerson(programId: $programId, personId: $personId, reason: $reason) {
    person { id status } userErrors { code message path } }
}`;
const PROGRAM = `query ($id: ID!) { program(id: $id) {
  name coordinators { displayName } members { totalCount edges { node { roles person { displayName } } } } } }`;

const start = new Date('2026-03-02T09:00:00Z');
const clock = new FrozenClock(start);
const unknown = '0195a3f0-0000-7000-8000-000000000000';

let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  coordinator = await jumelage.join('Odile Ferrand');
}, 30_000);
afterAll(() => jumelage.close());
beforeEach(async () => {
  clock.set(start);
  programId = await openProgram(coordinator, { name: 'Sur <invitation>', admission: 'INVITATION' });
});

const invite = (emails: string[], roles = ['MENTEE'], who = coordinator) =>
  mutationPayload(who, INVITE, { programId, emails, roles });

/** The link in the newest letter to an address, at the address under which the test reaches the server. */
async function linkTo(email: string, letters = 1): Promise<string> {
  await jumelage.settle();
  for (let attempt = 0; attempt < 200; attempt++) {
    const found = jumelage.mails.filter((mail) => mail.to === email && mail.subject.includes('invitation'));
    if (found.length >= letters)
      return (/http\S+/.exec(found.at(-1)?.text ?? '')?.[0] ?? '').replace('http://localhost', jumelage.url);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No letter came to ${email}.`);
}

const use = (link: string, who?: ApiClient, method = 'POST') =>
  fetch(link, { method, ...(who && { headers: { authorization: `Bearer ${who.token}` } }) });
const rolesIn = async (who: ApiClient) => {
  const { viewer } = await who.query('{ viewer { memberships { roles program { id } } } }');
  return viewer.memberships.find(({ program }: { program: { id: string } }) => program.id === programId)?.roles;
};
const verify = (who: ApiClient) =>
  queryRows(jumelage.people.runtime, 'update auth."user" set "emailVerified" = true where id = ?', [who.personId]);

describe('An invitation', () => {
  test('comes by a letter in the programme’s language, whose link says what is offered, and lets one in, once', async () => {
    const guest = await jumelage.join('Solange Invitée');
    expect(await invite([' Solange@Example.org', 'solange@example.org'], ['MENTOR', 'COORDINATOR'])).toEqual({
      invited: ['solange@example.org'],
      userErrors: [],
    });
    const link = await linkTo('solange@example.org');
    const letter = jumelage.mails.findLast(({ to }) => to === 'solange@example.org');
    expect(letter?.subject).toBe('Invitation au programme «\u202fSur <invitation>\u202f»');
    expect(letter?.text).toContain('Odile Ferrand vous invite');
    expect(await (await use(link, undefined, 'GET')).json()).toMatchObject({
      programId,
      program: 'Sur <invitation>',
      roles: ['MENTOR', 'COORDINATOR'],
      expiresAt: '2026-03-16T09:00:00.000Z',
    });
    expect((await use(link)).status).toBe(401);
    expect(await rolesIn(guest)).toBeUndefined();
    const answers = await Promise.all([use(link, guest), use(link, guest), use(link, coordinator)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect((await use(link, undefined, 'GET')).status).toBe(404);
    const [row] = await queryRows(jumelage.people.runtime, 'select * from invitation where program_id = ?', [
      programId,
    ]);
    expect(link).not.toContain(row.token_hash);
    expect(row.token_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('makes a coordinator, whom the programme then shows as one', async () => {
    const guest = await jumelage.join('Nora Relais');
    await invite(['nora@example.org'], ['COORDINATOR']);
    const answer = await use(await linkTo('nora@example.org'), guest);
    expect(await answer.json()).toEqual({ programId, roles: ['COORDINATOR'] });
    const { program } = await guest.query(PROGRAM, { id: programId });
    expect(program.coordinators).toEqual([{ displayName: 'Odile Ferrand' }, { displayName: 'Nora Relais' }]);
    expect(program.members.totalCount).toBe(2);
  });

  test('shows a page with a button to who is signed in by a cookie, and the way in to who is not', async () => {
    await invite(['page@example.org']);
    const link = await linkTo('page@example.org');
    const html = { accept: 'text/html' };
    const outside = await (await fetch(link, { headers: html })).text();
    expect(outside).toContain('<h1>Programme «\u202fSur &lt;invitation&gt;\u202f»</h1>');
    expect(outside).toContain('/graphql');
    expect(outside).not.toContain('<form');
    const signedUp = await fetch(`${jumelage.url}/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ name: 'Paige', email: 'page@example.org', password: 'a good password' }),
    });
    const cookie = signedUp.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const inside = await (await fetch(link, { headers: { ...html, cookie } })).text();
    expect(inside).toContain('<form method="post"><button type="submit">Join the programme</button></form>');
    const joined = await fetch(link, { method: 'POST', headers: { ...html, cookie } });
    expect(await joined.text()).toContain('Welcome to the programme!');
    const again = await fetch(link, { headers: { ...html, cookie } });
    expect(again.status).toBe(404);
    expect(await again.text()).toContain('no longer valid');
  });

  test('is good for 14 days, and replaced when one is invited again', async () => {
    const guest = await jumelage.join('Tardive');
    await invite(['tardive@example.org']);
    const first = await linkTo('tardive@example.org');
    await invite(['tardive@example.org'], ['MENTOR']);
    const second = await linkTo('tardive@example.org', 2);
    expect((await use(first, guest)).status).toBe(404);
    clock.set(new Date('2026-03-16T09:00:00Z'));
    expect((await use(second, guest)).status).toBe(404);
    clock.set(new Date('2026-03-16T08:59:59Z'));
    expect(await (await use(second, guest)).json()).toEqual({ programId, roles: ['MENTOR'] });
  });

  test('lets whoever has confirmed that the address is theirs join by it, to the roles that it offers', async () => {
    const guest = await jumelage.join('Claire Confirmée');
    await invite([guest.email.toUpperCase()], ['MENTEE', 'COORDINATOR']);
    const attempt = (...roles: string[]) => mutationPayload(guest, ask.JOIN_PROGRAM, { programId, roles });
    // Until then the programme is hidden from them, as from anybody.
    expect(userErrorsOf(await attempt('MENTEE'))).toEqual(['NOT_FOUND at programId']);
    const link = await linkTo(guest.email);
    await verify(guest);
    expect(userErrorsOf(await attempt('MENTOR'))).toEqual(['NOT_ADMITTED at programId']);
    expect((await attempt('MENTEE', 'COORDINATOR')).membership.roles).toEqual(['MENTEE', 'COORDINATOR']);
    expect((await use(link, coordinator)).status).toBe(404);
  }, 20_000);

  test('is refused for what is malformed, naming each address, and for who takes part already; then nobody is invited', async () => {
    const member = await jumelage.join('Membre de longue date');
    await invite([member.email], ['MENTEE']);
    await verify(member);
    await joinProgramAs(member, programId, 'MENTEE');
    const before = await queryRows(jumelage.people.runtime, 'select id from invitation');
    expect(userErrorsOf(await invite(['a@example.org', 'pas une adresse', 'b@']))).toEqual([
      'INVALID at emails.1',
      'INVALID at emails.2',
    ]);
    expect(userErrorsOf(await invite(['a@example.org'], []))).toEqual(['INVALID at roles']);
    expect(userErrorsOf(await invite([]))).toEqual(['INVALID at emails']);
    expect(userErrorsOf(await invite(['a@example.org', member.email]))).toEqual(['ALREADY_MEMBER at emails.1']);
    expect(await queryRows(jumelage.people.runtime, 'select id from invitation')).toEqual(before);
  });

  test('is for coordinators alone to send', async () => {
    const [member, stranger] = await Promise.all([jumelage.join('Membre'), jumelage.join('Inconnue')]);
    await invite([member.email]);
    await verify(member);
    await joinProgramAs(member, programId, 'MENTEE');
    const send = (who: ApiClient) => who.send(INVITE, { programId, emails: ['x@example.org'], roles: ['MENTEE'] });
    expect((await send(member)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(userErrorsOf((await send(stranger)).data.inviteToProgram)).toEqual(['NOT_FOUND at programId']);
    expect((await send(jumelage.nobody)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('Leaving a programme', () => {
  const leave = (who: ApiClient) => mutationPayload(who, LEAVE, { programId });
  let open: string;
  beforeEach(async () => {
    open = await openProgram(coordinator);
    programId = open;
  });

  test('takes all roles, reaches the other services, and one may come back', async () => {
    const [mentor, mentee] = await Promise.all([jumelage.join('Yvonne'), jumelage.join('Camille')]);
    await becomeMentor(mentor, open);
    await becomeMentee(mentee, open);
    await mutate(mentee, ask.SEND_REQUEST, { input: requestInput(open, mentor) });
    expect((await leave(mentor)).membership).toEqual({
      roles: [],
      program: { id: open },
      person: { id: mentor.personId },
    });
    await jumelage.settle();
    const rows = await queryRows(jumelage.pairings.runtime, 'select status from pairing_request where from_id = ?', [
      mentee.personId,
    ]);
    expect(rows).toEqual([{ status: 'DECLINED' }]);
    expect(
      userErrorsOf(await mutationPayload(mentee, ask.SEND_REQUEST, { input: requestInput(open, mentor) })),
    ).toEqual(['NOT_A_MEMBER at input.mentorId']);
    expect(await rolesIn(mentor)).toBeUndefined();
    expect(userErrorsOf(await leave(mentor))).toEqual(['NOT_FOUND at programId']);
    await joinProgramAs(mentor, open, 'MENTOR');
    await jumelage.settle();
    const again = await mutationPayload(mentee, ask.SEND_REQUEST, { input: requestInput(open, mentor) });
    expect(again.userErrors).toEqual([]);
  });

  test('is refused with open pairings, naming with whom', async () => {
    const [mentor, mentee] = await Promise.all([jumelage.join('Yvonne Abadie'), jumelage.join('Camille Roy')]);
    await becomeMentor(mentor, open);
    await becomeMentee(mentee, open);
    await startExploring(open, mentor, mentee);
    await jumelage.settle();
    const refused = await leave(mentee);
    expect(userErrorsOf(refused)).toEqual(['HAS_OPEN_PAIRINGS at programId']);
    expect(refused.userErrors[0].message).toContain('Yvonne Abadie');
    expect((await leave(mentor)).userErrors[0].message).toContain('Camille Roy');
    expect(await rolesIn(mentee)).toEqual(['MENTEE']);
  });

  test('is refused to the last coordinator, even when two leave at once', async () => {
    expect(userErrorsOf(await leave(coordinator))).toEqual(['INVALID at programId']);
    const second = await jumelage.join('Seconde');
    await invite([second.email], ['COORDINATOR']);
    await verify(second);
    await joinProgramAs(second, open, 'COORDINATOR');
    const answers = await Promise.all([leave(coordinator), leave(second)]);
    expect(answers.flatMap(userErrorsOf)).toEqual(['INVALID at programId']);
    const rows = await queryRows(jumelage.people.runtime, 'select person_id from membership where program_id = ?', [
      open,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('is refused to who takes no part', async () => {
    expect(userErrorsOf(await leave(await jumelage.join('Passante')))).toEqual(['NOT_FOUND at programId']);
    const nowhere = await mutationPayload(coordinator, LEAVE, { programId: unknown });
    expect(userErrorsOf(nowhere)).toEqual(['NOT_FOUND at programId']);
  });
});

describe('Suspending a person', () => {
  const suspend = (personId: string, who = coordinator, reason = 'Messages blessants') =>
    mutationPayload(who, SUSPEND, { programId, personId, reason });
  beforeEach(async () => {
    programId = await openProgram(coordinator);
  });

  test('ends sessions and tokens everywhere, refuses to sign in with words, and closes requests', async () => {
    const [person, mentor, mentee] = await Promise.all([
      jumelage.join('Suspendue'),
      jumelage.join('Mentor'),
      jumelage.join('Mentorée'),
    ]);
    await becomeMentor(person, programId);
    await joinProgramAs(person, programId, 'MENTEE');
    await becomeMentor(mentor, programId);
    await becomeMentee(mentee, programId);
    await mutate(mentee, ask.SEND_REQUEST, { input: requestInput(programId, person) });
    await mutate(person, ask.SEND_REQUEST, { input: requestInput(programId, mentor) });
    expect(await suspend(person.personId)).toEqual({
      person: { id: person.personId, status: 'SUSPENDED' },
      userErrors: [],
    });
    expect((await person.send('{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await jumelage.settle();
    for (const field of ['pairing', 'goal']) {
      const answer = await person.send(`{ ${field}(id: "${unknown}") { id } }`);
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    }
    await expect(person.renewed().then((client) => client.token)).resolves.toBeUndefined();
    const signIn = await fetch(`${jumelage.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: person.email, password: 'a good password' }),
    });
    expect([signIn.status, await signIn.json()]).toMatchObject([403, { code: 'SUSPENDED' }]);
    const requests = await queryRows(
      jumelage.pairings.runtime,
      'select from_id = ?::uuid as own, status from pairing_request where ?::uuid in (from_id, to_id) order by own',
      [person.personId, person.personId],
    );
    expect(requests).toEqual([
      { own: false, status: 'DECLINED' },
      { own: true, status: 'WITHDRAWN' },
    ]);
    expect((await suspend(person.personId)).userErrors).toEqual([]);
    const kept = await queryRows(jumelage.people.runtime, 'select reason from suspension where person_id = ?', [
      person.personId,
    ]);
    expect(kept).toEqual([{ reason: 'Messages blessants' }]);
  });

  test('is refused without a reason, for oneself, for other coordinators, and for who takes no part', async () => {
    const [second, stranger, member] = await Promise.all([
      jumelage.join('Seconde'),
      jumelage.join('Autre'),
      jumelage.join('Membre'),
    ]);
    await joinProgramAs(second, programId, 'MENTEE');
    await openProgram(second);
    await joinProgramAs(member, programId, 'MENTEE');
    expect(userErrorsOf(await suspend(member.personId, coordinator, ' '))).toEqual(['INVALID at reason']);
    expect(userErrorsOf(await suspend(coordinator.personId))).toEqual(['INVALID at personId']);
    expect(userErrorsOf(await suspend(second.personId))).toEqual(['INVALID at personId']);
    expect(userErrorsOf(await suspend(stranger.personId))).toEqual(['NOT_FOUND at personId']);
    expect(userErrorsOf(await suspend(unknown))).toEqual(['NOT_FOUND at personId']);
    const byMember = await member.send(SUSPEND, { programId, personId: second.personId, reason: 'x' });
    expect(byMember.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const elsewhere = await mutationPayload(coordinator, SUSPEND, {
      programId: unknown,
      personId: member.personId,
      reason: 'x',
    });
    expect(userErrorsOf(elsewhere)).toEqual(['NOT_FOUND at programId']);
    expect(
      (await jumelage.nobody.send(SUSPEND, { programId, personId: member.personId, reason: 'x' })).errors?.[0]
        ?.extensions.code,
    ).toBe('UNAUTHENTICATED');
  });
});
