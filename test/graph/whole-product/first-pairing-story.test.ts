import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as ask from '../../../demo/documents.js';
import { FrozenClock } from '../../../services/shared/time/clock.js';
import {
  agreementInput,
  mutate,
  mutationPayload,
  openProgram,
  requestInput,
  userErrorsOf,
} from '../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../support/graph/jumelage.js';

const clock = new FrozenClock(new Date('2026-03-02T09:00:00Z'));
const UUID = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);

let jumelage: TestJumelage;
let coordinator: ApiClient;
let yvonne: ApiClient;
let camille: ApiClient;
let programId: string;
let requestId: string;
let pairingId: string;
let goalId: string;
let meetingId: string;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  coordinator = await jumelage.join('Odile Ferrand');
  yvonne = await jumelage.join('Yvonne Abadie', 'fr-CA,fr;q=0.9,en;q=0.5');
  camille = await jumelage.join('Camille Roy', 'en-GB');
}, 30_000);
afterAll(() => jumelage.close());

const pairingNow = async (who = camille) =>
  (
    await who.query(
      `query ($id: ID!) { pairing(id: $id) { id status format origin startedAt endsOn endedAt lastContactAt
        goalsAtStart { text horizon } program { name } mentor { displayName } mentee { displayName }
        agreement { version status } agreements { version status frequency meetingMinutes
          changes { field before after } proposedBy { displayName } signatures { signedAt person { displayName } } } } }`,
      { id: pairingId },
    )
  ).pairing;

describe('From sign-up to a confirmed meeting', () => {
  test('a new account has a person with the language of the request', async () => {
    const { viewer } = await camille.query(
      'query { viewer { id displayName email locale timeZone status headline languages memberships { roles } mentorProfile { motivations } menteeProfile { motivations } manager { id } } }',
    );
    expect(viewer).toEqual({
      id: camille.personId,
      displayName: 'Camille Roy',
      email: camille.email,
      locale: 'en',
      timeZone: 'UTC',
      status: 'ACTIVE',
      headline: null,
      languages: [],
      memberships: [],
      mentorProfile: null,
      menteeProfile: null,
      manager: null,
    });
    expect((await yvonne.query('query { viewer { locale } }')).viewer.locale).toBe('fr');
    expect((await jumelage.nobody.query('query { viewer { id } }')).viewer).toBeNull();
  });

  test('both fill in their profiles: given fields change and the others stay', async () => {
    await mutate(yvonne, ask.UPDATE_PROFILE, {
      input: { headline: 'Trente ans de cuir', timeZone: 'Europe/Paris', languages: ['fr', 'en'], region: 'Hérault' },
    });
    const { person } = await mutationPayload(
      yvonne,
      'mutation { updateProfile(input: { headline: "Quarante ans de cuir" }) { person { headline timeZone languages region displayName } userErrors { code } } }',
    );
    expect(person).toEqual({
      headline: 'Quarante ans de cuir',
      timeZone: 'Europe/Paris',
      languages: ['fr', 'en'],
      region: 'Hérault',
      displayName: 'Yvonne Abadie',
    });
    const mentee = await mutationPayload(
      camille,
      `mutation { updateMenteeProfile(input: { careerVision: "Un atelier à moi", intendedGoals: [{ text: "Vendre", horizon: SHORT }] })
        { person { menteeProfile { careerVision transition intendedGoals { text horizon } skillsWanted } } userErrors { code } } }`,
    );
    expect(mentee.person.menteeProfile).toEqual({
      careerVision: 'Un atelier à moi',
      transition: null,
      intendedGoals: [{ text: 'Vendre', horizon: 'SHORT' }],
      skillsWanted: [],
    });
  });

  test('the charter needs a mentor’s profile and is accepted once', async () => {
    const early = await mutationPayload(yvonne, ask.ACCEPT_CHARTER);
    expect(early).toEqual({
      person: null,
      userErrors: [{ code: 'INVALID', message: 'Remplissez d’abord votre profil de mentor.', path: [] }],
    });
    await mutate(yvonne, ask.UPDATE_MENTOR_PROFILE, {
      input: {
        favouriteTopics: ['Négocier avec les fournisseurs'],
        expertise: [{ name: 'Maroquinerie', level: 'EXPERT' }],
        limits: { maxPairings: 2, hoursPerMonth: 5, maxPendingRequests: 3 },
      },
    });
    await mutate(yvonne, ask.ACCEPT_CHARTER);
    clock.set(new Date('2026-03-02T09:05:00Z'));
    const again = await mutationPayload(
      yvonne,
      `mutation { acceptCharter { person { mentorProfile { charterAcceptedAt acceptingRequests expertise { name level }
        limits { maxPairings hoursPerMonth maxPendingRequests awayUntil } } } userErrors { code } } }`,
    );
    expect(again.person.mentorProfile).toEqual({
      charterAcceptedAt: '2026-03-02T09:00:00.000Z',
      acceptingRequests: true,
      expertise: [{ name: 'Maroquinerie', level: 'EXPERT' }],
      limits: { maxPairings: 2, hoursPerMonth: 5, maxPendingRequests: 3, awayUntil: null },
    });
  });

  test('both join the coordinator’s programme, and neither can make themselves coordinator', async () => {
    programId = await openProgram(coordinator, { name: 'Femmes du cuir' });
    const taken = await mutationPayload(yvonne, ask.JOIN_PROGRAM, { programId, roles: ['COORDINATOR'] });
    expect(userErrorsOf(taken)).toEqual(['INVALID at roles']);
    const joined = await mutate(yvonne, ask.JOIN_PROGRAM, { programId, roles: ['MENTOR'] });
    expect(joined.membership.roles).toEqual(['MENTOR']);
    await mutate(camille, ask.JOIN_PROGRAM, { programId, roles: ['MENTEE'] });
    const twice = await mutationPayload(camille, ask.JOIN_PROGRAM, { programId, roles: ['MENTEE'] });
    expect(twice).toEqual({
      membership: null,
      userErrors: [
        { code: 'ALREADY_MEMBER', message: 'You already have this role in the programme.', path: ['roles'] },
      ],
    });
    const { program } = await camille.query(
      `query ($id: ID!) { program(id: $id) { name admission coordinators { displayName }
        members { totalCount edges { node { roles joinedAt person { displayName } } } } mentors: members(role: MENTOR) { totalCount } } }`,
      { id: programId },
    );
    expect(program.coordinators).toEqual([{ displayName: 'Odile Ferrand' }]);
    expect(program.members.edges.map(({ node }: { node: { person: unknown } }) => node.person)).toEqual([
      { displayName: 'Odile Ferrand' },
      { displayName: 'Yvonne Abadie' },
      { displayName: 'Camille Roy' },
    ]);
    expect([program.members.totalCount, program.mentors.totalCount]).toEqual([3, 1]);
  });

  test.each([
    ['words in any order, without accents or capitals', { text: 'FOURNISSEURS negocier' }, 1],
    ['a skill', { skills: ['maroquinerie'] }, 1],
    ['a language', { languages: ['en'] }, 1],
    ['a region', { region: 'hérault' }, 1],
    ['another region', { region: 'Gard' }, 0],
    ['signs that mean something to a database', { text: '%_"\\' }, 0],
  ])('the mentee finds the mentor by %s', async (_by, filter, count) => {
    const { mentors } = await camille.query(ask.MENTORS, { programId, filter });
    expect(mentors.totalCount).toBe(count);
    expect(mentors.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(count ? [yvonne.personId] : []);
  });

  test('the mentee sends a request, and both see it with its goals', async () => {
    const input = requestInput(programId, yvonne, { whyThisMentor: 'Le cuir', firstMessage: '  Bonjour Yvonne  ' });
    const { request } = await mutate(
      camille,
      `mutation ($input: SendRequestInput!) { sendRequest(input: $input) { request { id status firstMessage whyThisMentor
        goals { text horizon } sentAt expiresAt question answer declineReason program { name } from { displayName }
        to { displayName } pairing { id } } userErrors { code message path } } }`,
      { input },
    );
    requestId = request.id;
    expect(request).toEqual({
      id: UUID,
      status: 'SENT',
      firstMessage: 'Bonjour Yvonne',
      whyThisMentor: 'Le cuir',
      goals: [{ text: 'Vendre ma première série', horizon: 'SHORT' }],
      sentAt: '2026-03-02T09:05:00.000Z',
      expiresAt: '2026-03-16T09:05:00.000Z',
      question: null,
      answer: null,
      declineReason: null,
      program: { name: 'Femmes du cuir' },
      from: { displayName: 'Camille Roy' },
      to: { displayName: 'Yvonne Abadie' },
      pairing: null,
    });
    const box =
      'query ($box: RequestBox!) { requests(box: $box, status: [SENT]) { totalCount edges { node { id } } } }';
    for (const [who, which] of [[camille, 'SENT'] as const, [yvonne, 'RECEIVED'] as const]) {
      const { requests } = await who.query(box, { box: which });
      expect(requests).toEqual({ totalCount: 1, edges: [{ node: { id: requestId } }] });
    }
    expect((await camille.query(box, { box: 'RECEIVED' })).requests.totalCount).toBe(0);
  });

  test('the mentor reads the request, asks for information, is answered and accepts: the pairing is EXPLORING', async () => {
    const shown = '{ request { status question answer } userErrors { code } }';
    const steps: [ApiClient, string, object, object][] = [
      [yvonne, `markRequestViewed(id: $id) ${shown}`, {}, { status: 'VIEWED', question: null, answer: null }],
      [
        yvonne,
        `askForInfo(id: $id, question: "Quel cuir ?") ${shown}`,
        {},
        { status: 'INFO_REQUESTED', question: 'Quel cuir ?', answer: null },
      ],
      [
        camille,
        `answerInfo(id: $id, answer: "Veau") ${shown}`,
        {},
        { status: 'SENT', question: 'Quel cuir ?', answer: 'Veau' },
      ],
    ];
    for (const [who, mutation, variables, expected] of steps) {
      const { request } = await mutate(who, `mutation ($id: ID!) { ${mutation} }`, { id: requestId, ...variables });
      expect(request).toEqual(expected);
    }
    const { pairing } = await mutate(yvonne, ask.ACCEPT_REQUEST, { id: requestId });
    pairingId = pairing.id;
    expect(pairing).toEqual({ id: UUID, status: 'EXPLORING', agreement: null });
    expect(await pairingNow()).toEqual({
      id: pairingId,
      status: 'EXPLORING',
      format: 'ONGOING',
      origin: 'REQUEST',
      startedAt: '2026-03-02T09:05:00.000Z',
      endsOn: null,
      endedAt: null,
      lastContactAt: null,
      goalsAtStart: [{ text: 'Vendre ma première série', horizon: 'SHORT' }],
      program: { name: 'Femmes du cuir' },
      mentor: { displayName: 'Yvonne Abadie' },
      mentee: { displayName: 'Camille Roy' },
      agreement: null,
      agreements: [],
    });
    const { pairingRequest, viewer } = await camille.query(
      'query ($id: ID!) { pairingRequest(id: $id) { status pairing { id } } viewer { pairings { totalCount edges { node { id } } } } }',
      { id: requestId },
    );
    expect(pairingRequest).toEqual({ status: 'ACCEPTED', pairing: { id: pairingId } });
    expect(viewer.pairings).toEqual({ totalCount: 1, edges: [{ node: { id: pairingId } }] });
    await jumelage.settle();
    const { person } = await camille.query('query ($id: ID!) { person(id: $id) { openPlaces email } }', {
      id: yvonne.personId,
    });
    expect(person).toEqual({ openPlaces: 1, email: yvonne.email });
  });

  test('a new version of the agreement removes earlier signatures and lists its changes', async () => {
    await mutate(camille, ask.PROPOSE_AGREEMENT, { pairingId, input: agreementInput });
    const signed = await mutate(camille, ask.SIGN_AGREEMENT, { pairingId, version: 1 });
    expect(signed.pairing.status).toBe('EXPLORING');
    expect(signed.pairing.agreement).toMatchObject({ version: 1, status: 'PROPOSED' });
    expect(signed.pairing.agreement.signatures).toHaveLength(1);
    await mutate(yvonne, ask.PROPOSE_AGREEMENT, {
      pairingId,
      input: { ...agreementInput, frequency: 'MONTHLY', topicsInScope: ['Prix', 'Fournisseurs'] },
    });
    const { agreement, agreements } = await pairingNow();
    expect(agreement).toEqual({ version: 2, status: 'PROPOSED' });
    expect(agreements).toEqual([
      {
        version: 2,
        status: 'PROPOSED',
        frequency: 'MONTHLY',
        meetingMinutes: 45,
        changes: [
          { field: 'frequency', before: 'BIWEEKLY', after: 'MONTHLY' },
          { field: 'topicsInScope', before: null, after: 'Prix\nFournisseurs' },
        ],
        proposedBy: { displayName: 'Yvonne Abadie' },
        signatures: [],
      },
      {
        version: 1,
        status: 'SUPERSEDED',
        frequency: 'BIWEEKLY',
        meetingMinutes: 45,
        changes: [],
        proposedBy: { displayName: 'Camille Roy' },
        signatures: [],
      },
    ]);
  });

  test('an outdated version cannot be signed, and each is told so in their language', async () => {
    const [french, english] = await Promise.all(
      [yvonne, camille].map((who) => mutationPayload(who, ask.SIGN_AGREEMENT, { pairingId, version: 1 })),
    );
    expect(french).toEqual({
      pairing: null,
      userErrors: [
        {
          code: 'STALE_VERSION',
          message: 'Une version plus récente de l’entente a été proposée : lisez la version 2, puis signez-la.',
          path: ['version'],
        },
      ],
    });
    expect(english.userErrors).toEqual([
      {
        code: 'STALE_VERSION',
        message: 'A newer version of the agreement has been proposed: read version 2, then sign it.',
        path: ['version'],
      },
    ]);
    for (const version of [0, 3, -1])
      expect(userErrorsOf(await mutationPayload(camille, ask.SIGN_AGREEMENT, { pairingId, version }))).toEqual([
        'NOT_FOUND at version',
      ]);
  });

  test('with both signatures the pairing is ACTIVE, and signing twice changes nothing', async () => {
    const first = await mutate(yvonne, ask.SIGN_AGREEMENT, { pairingId, version: 2 });
    const twice = await mutate(yvonne, ask.SIGN_AGREEMENT, { pairingId, version: 2 });
    expect(twice).toEqual(first);
    expect(first.pairing.status).toBe('EXPLORING');
    clock.set(new Date('2026-03-03T08:00:00Z'));
    const both = await mutate(camille, ask.SIGN_AGREEMENT, { pairingId, version: 2 });
    expect(both.pairing).toEqual({
      id: pairingId,
      status: 'ACTIVE',
      agreement: {
        version: 2,
        status: 'SIGNED',
        frequency: 'MONTHLY',
        signatures: [{ signedAt: '2026-03-02T09:05:00.000Z' }, { signedAt: '2026-03-03T08:00:00.000Z' }],
      },
    });
  });

  test('the signed version stays in force until both have signed the next', async () => {
    const input = { ...agreementInput, endCondition: 'DATE', endsOn: '2026-12-31' };
    await mutate(camille, ask.PROPOSE_AGREEMENT, { pairingId, input });
    await mutate(camille, ask.SIGN_AGREEMENT, { pairingId, version: 3 });
    expect(await pairingNow()).toMatchObject({
      status: 'ACTIVE',
      endsOn: null,
      agreement: { version: 2, status: 'SIGNED' },
    });
    await mutate(yvonne, ask.SIGN_AGREEMENT, { pairingId, version: 3 });
    const { status, endsOn, agreement, agreements } = await pairingNow();
    expect({ status, endsOn, agreement }).toEqual({
      status: 'ACTIVE',
      endsOn: '2026-12-31',
      agreement: { version: 3, status: 'SIGNED' },
    });
    expect(agreements.map((one: { status: string }) => one.status)).toEqual(['SIGNED', 'SUPERSEDED', 'SUPERSEDED']);
  });

  test('a message between the two is also a contact', async () => {
    const { message } = await mutate(
      yvonne,
      'mutation ($id: ID!) { sendMessage(pairingId: $id, text: " Bienvenue ") { message { text sentAt readAt author { displayName } } userErrors { code message } } }',
      { id: pairingId },
    );
    expect(message).toEqual({
      text: 'Bienvenue',
      sentAt: '2026-03-03T08:00:00.000Z',
      readAt: null,
      author: { displayName: 'Yvonne Abadie' },
    });
    const { pairing } = await mutate(
      camille,
      `mutation ($id: ID!) { markMessagesRead(pairingId: $id) { pairing { lastContactAt messages { edges { node { readAt } } }
        contacts { edges { node { channel source at initiatedBy { displayName } } } } } userErrors { code message } } }`,
      { id: pairingId },
    );
    expect(pairing).toEqual({
      lastContactAt: '2026-03-03T08:00:00.000Z',
      messages: { edges: [{ node: { readAt: '2026-03-03T08:00:00.000Z' } }] },
      contacts: {
        edges: [
          {
            node: {
              channel: 'CHAT',
              source: 'MESSAGE',
              at: '2026-03-03T08:00:00.000Z',
              initiatedBy: { displayName: 'Yvonne Abadie' },
            },
          },
        ],
      },
    });
  });

  test('the mentee sets a short goal under a long one, and an entry moves only its own goal', async () => {
    const long = await mutate(camille, ask.CREATE_GOAL, {
      input: { pairingId, title: ' Vivre de mon atelier ', horizon: 'LONG', dueOn: '2027-03-01' },
    });
    const short = await mutate(camille, ask.CREATE_GOAL, {
      input: { pairingId, title: 'Vendre dix sacs', horizon: 'SHORT', parentId: long.goal.id, skill: 'Vente' },
    });
    goalId = short.goal.id;
    for (const [percent, kind] of [
      [20, 'KNOW'],
      [null, 'LIVE'],
      [10, 'SETBACK'],
      [45, 'RESULT'],
    ] as const)
      await mutate(camille, ask.ADD_PROGRESS, { input: { goalId, kind, text: `Étape ${kind}`, percent } });
    const { goal } = await yvonne.query(
      `query ($id: ID!) { goal(id: $id) { title why horizon domain skill successCriteria dueOn status percent createdAt closedAt
        pairing { id status } owner { displayName } parent { title percent dueOn children { id } } children { id }
        entries { pageInfo { hasNextPage } edges { node { kind text percent shared at author { displayName } goal { id } } } } } }`,
      { id: goalId },
    );
    const { entries, ...rest } = goal;
    expect(rest).toEqual({
      title: 'Vendre dix sacs',
      why: null,
      horizon: 'SHORT',
      domain: 'PROFESSIONAL',
      skill: 'Vente',
      successCriteria: null,
      dueOn: null,
      status: 'ACTIVE',
      percent: 45,
      createdAt: '2026-03-03T08:00:00.000Z',
      closedAt: null,
      pairing: { id: pairingId, status: 'ACTIVE' },
      owner: { displayName: 'Camille Roy' },
      parent: { title: 'Vivre de mon atelier', percent: 0, dueOn: '2027-03-01', children: [{ id: goalId }] },
      children: [],
    });
    expect(entries.edges.map(({ node }: { node: object }) => node)).toEqual(
      [
        ['RESULT', 45],
        ['SETBACK', 10],
        ['LIVE', null],
        ['KNOW', 20],
      ].map(([kind, percent]) => ({
        kind,
        text: `Étape ${kind}`,
        percent,
        shared: true,
        at: '2026-03-03T08:00:00.000Z',
        author: { displayName: 'Camille Roy' },
        goal: { id: goalId },
      })),
    );
  });

  test('the mentee proposes a meeting, the mentor confirms it, and both see it', async () => {
    const { meeting } = await mutate(camille, ask.PROPOSE_MEETING, {
      input: {
        pairingId,
        kind: 'KICKOFF',
        startsAt: '2026-03-10T15:00:00+01:00',
        minutes: 45,
        timeZone: 'Europe/Paris',
        channel: 'IN_PERSON',
        place: { name: 'Café des Halles', address: '1 rue du Four' },
        purpose: 'Se connaître',
      },
    });
    meetingId = meeting.id;
    expect(meeting).toEqual({ id: UUID, status: 'PROPOSED', startsAt: '2026-03-10T14:00:00.000Z' });
    const before = await yvonne.query('query { viewer { upcomingMeetings { totalCount } } }');
    expect(before.viewer.upcomingMeetings.totalCount).toBe(0);
    const confirmed = await mutate(yvonne, ask.CONFIRM_MEETING, { id: meetingId });
    expect(confirmed.meeting.status).toBe('CONFIRMED');
    for (const who of [yvonne, camille]) {
      const { viewer, pairing } = await who.query(
        `query ($id: ID!) { viewer { upcomingMeetings { totalCount edges { node { id } } } }
          pairing(id: $id) { nextMeeting { id } meetings { edges { node { kind status purpose startsAt minutes timeZone channel joinUrl
            icsSequence version icsUid place { name address neutral calm comfortable } organizer { displayName } pairing { id }
            reminders { kind status dueAt sentAt recipient { id } } } } } } }`,
        { id: pairingId },
      );
      expect(viewer.upcomingMeetings).toEqual({ totalCount: 1, edges: [{ node: { id: meetingId } }] });
      expect(pairing.nextMeeting).toEqual({ id: meetingId });
      expect(pairing.meetings.edges).toEqual([
        {
          node: {
            kind: 'KICKOFF',
            status: 'CONFIRMED',
            purpose: 'Se connaître',
            startsAt: '2026-03-10T14:00:00.000Z',
            minutes: 45,
            timeZone: 'Europe/Paris',
            channel: 'IN_PERSON',
            joinUrl: null,
            icsSequence: 1,
            version: 2,
            icsUid: `${meetingId}@jumelage`,
            place: { name: 'Café des Halles', address: '1 rue du Four', neutral: true, calm: true, comfortable: true },
            organizer: { displayName: 'Camille Roy' },
            pairing: { id: pairingId },
            reminders: ['2026-03-09T14:00:00.000Z', '2026-03-10T13:00:00.000Z'].map((dueAt) => ({
              kind: 'MEETING_SOON',
              status: 'SCHEDULED',
              dueAt,
              sentAt: null,
              recipient: { id: who.personId },
            })),
          },
        },
      ]);
    }
  });
});

describe('Other requests', () => {
  test('a request that is JUST_IN_TIME starts ACTIVE, without an agreement', async () => {
    const nour = await jumelage.join('Nour Haddad');
    await mutate(nour, ask.JOIN_PROGRAM, { programId, roles: ['MENTEE'] });
    const { request } = await mutate(nour, ask.SEND_REQUEST, {
      input: requestInput(programId, yvonne, { format: 'JUST_IN_TIME' }),
    });
    const { pairing } = await mutate(yvonne, ask.ACCEPT_REQUEST, { id: request.id });
    expect(pairing).toEqual({ id: UUID, status: 'ACTIVE', agreement: null });
    const { goal } = await mutate(nour, ask.CREATE_GOAL, {
      input: { pairingId: pairing.id, title: 'Préparer l’entretien de lundi', horizon: 'SHORT' },
    });
    expect(goal.percent).toBe(0);
    const { viewer } = await yvonne.query(
      'query { viewer { openPlaces pairings(status: [ACTIVE]) { totalCount edges { node { mentee { displayName } } } } } }',
    );
    expect(viewer).toEqual({
      openPlaces: 0,
      pairings: {
        totalCount: 2,
        edges: [
          { node: { mentee: { displayName: 'Nour Haddad' } } },
          { node: { mentee: { displayName: 'Camille Roy' } } },
        ],
      },
    });
  });

  test('a request without an answer expires after 14 days, and the mentee can ask again', async () => {
    const theo = await jumelage.join('Théo Marchand', 'en');
    await mutate(theo, ask.JOIN_PROGRAM, { programId, roles: ['MENTEE', 'MENTOR'] });
    const ines = await jumelage.join('Inès Duval');
    await mutate(ines, ask.UPDATE_MENTOR_PROFILE, { input: { limits: { maxPendingRequests: 1 } } });
    await mutate(ines, ask.ACCEPT_CHARTER);
    await mutate(ines, ask.JOIN_PROGRAM, { programId, roles: ['MENTOR'] });
    const { request } = await mutate(theo, ask.SEND_REQUEST, { input: requestInput(programId, ines) });
    const statusNow = async () =>
      (await theo.query('query ($id: ID!) { pairingRequest(id: $id) { status } }', { id: request.id })).pairingRequest
        .status;
    const sentAt = clock.now().getTime();
    clock.set(new Date(sentAt + 14 * 86_400_000 - 1000));
    await jumelage.settle();
    expect(await statusNow()).toBe('SENT');
    clock.set(new Date(sentAt + 14 * 86_400_000));
    await jumelage.settle();
    expect(await statusNow()).toBe('EXPIRED');
    const late = await mutationPayload(ines, ask.ACCEPT_REQUEST, { id: request.id });
    expect(late.userErrors).toEqual([{ code: 'REQUEST_CLOSED', message: 'Cette demande est terminée.', path: ['id'] }]);
    await mutate(theo, ask.SEND_REQUEST, { input: requestInput(programId, ines) });
  });
});

describe('The language of refusals', () => {
  test('is the viewer’s, whatever Accept-Language says', async () => {
    const twice = (who: ApiClient) =>
      mutationPayload(who, ask.CREATE_GOAL, { input: { pairingId, title: ' ', horizon: 'SHORT' } });
    expect((await twice(camille)).userErrors).toEqual([
      { code: 'INVALID', message: 'Title: write 1 to 200 characters.', path: ['input', 'title'] },
    ]);
    const answer = await fetch(`${jumelage.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        authorization: `Bearer ${yvonne.token}`,
      },
      body: JSON.stringify({
        query: 'mutation { updateProfile(input: { displayName: "" }) { userErrors { message } } }',
      }),
    });
    const { data } = (await answer.json()) as { data: Record<string, { userErrors: unknown[] }> };
    expect(data.updateProfile?.userErrors).toEqual([{ message: 'Nom\u00a0: écrivez de 1 à 120 caractères.' }]);
  });

  test('follows the profile from the next token on', async () => {
    const lou = await jumelage.join('Lou Petit', 'fr');
    await mutate(lou, ask.UPDATE_PROFILE, { input: { locale: 'en-GB' } });
    const { userErrors } = await mutationPayload(await lou.renewed(), ask.ACCEPT_CHARTER);
    expect(userErrors[0].message).toBe('Fill in your mentor profile first.');
  });

  test.each([
    ['English where the browser asks for it', 'en-US,en;q=0.8,fr;q=0.2', 'en'],
    ['French where nothing is asked for', undefined, 'fr'],
    ['French where the browser asks for neither', 'de-CH,it;q=0.5', 'fr'],
    ['what weighs most', 'en;q=0.3,fr-BE;q=0.9', 'fr'],
  ])('of a new account is %s', async (_what, acceptLanguage, locale) => {
    const person = await jumelage.join('Ali Nour', acceptLanguage);
    expect((await person.query('query { viewer { locale } }')).viewer.locale).toBe(locale);
  });
});
