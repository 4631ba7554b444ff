import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FrozenClock } from '../../../services/shared/time/clock.js';
import { waitForSubscribers } from '../../support/database/rows.js';
import {
  addEntry,
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  joinProgramAs,
  mutate,
  openProgram,
  pairUnderAgreement,
  setGoal,
} from '../../support/fixtures/fixtures.js';
import { goalCalls } from '../../support/fixtures/goal-documents.js';
import type { ApiClient, GraphQLAnswer } from '../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../support/graph/jumelage.js';

const viewers = ['mentor', 'mentee', 'member', 'coordinator', 'stranger', 'nobody'] as const;
type Viewer = (typeof viewers)[number];
type Expected = Record<Viewer, unknown>;

const clock = new FrozenClock(new Date('2026-03-02T09:00:00Z'));
const clients = {} as Record<Viewer, ApiClient>;
const ids = {} as Record<string, string>;
let jumelage: TestJumelage;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  const [coordinator, mentor, mentee, member, stranger, boss] = await Promise.all(
    ['Odile', 'Yvonne', 'Camille', 'Nour', 'Inconnue', 'Patronne'].map((name) => jumelage.join(name)),
  );
  if (!coordinator || !mentor || !mentee || !member || !stranger || !boss) throw new Error('A client is missing.');
  const programId = await openProgram(coordinator, { admission: 'OPEN' });
  await becomeMentor(mentor, programId);
  await becomeMentee(mentee, programId);
  await joinProgramAs(member, programId, 'MENTOR', 'MENTEE');
  await joinProgramAs(boss, programId, 'MENTOR');
  await mutate(mentor, 'mutation ($id: ID!) { updateProfile(input: { managerId: $id }) { userErrors { code } } }', {
    id: boss.personId,
  });
  const closedProgramId = await openProgram(mentor, { name: 'Sur invitation', admission: 'INVITATION' });
  const pairing = await pairUnderAgreement(programId, mentor, mentee);
  const { pairingId, requestId } = pairing;
  const say =
    'mutation ($id: ID!, $text: String!) { sendMessage(pairingId: $id, text: $text) { userErrors { code } } }';
  await mutate(mentee, say, { id: pairingId, text: 'Entre nous' });
  const goalId = await setGoal(pairing, { title: 'Grandir' });
  await addEntry(mentee, goalId, { text: 'Pour tous deux' });
  await addEntry(mentee, goalId, { text: 'Pour moi', shared: false });
  const meetingId = await createConfirmedMeeting(pairing, '2026-03-10T10:00:00Z');
  await jumelage.settle();
  Object.assign(clients, { mentor, mentee, member, stranger, nobody: jumelage.nobody });
  clients.coordinator = await coordinator.renewed();
  Object.assign(ids, { programId, closedProgramId, pairingId, requestId, goalId, meetingId });
  Object.assign(ids, { mentor: mentor.personId, mentee: mentee.personId, member: member.personId });
}, 30_000);
afterAll(() => jumelage.close());

const error = (code: string) => ({ error: code });

/** Returns the value at the end of an answer's only path, or the code of its error. */
function answered({ data, errors }: GraphQLAnswer): unknown {
  if (errors) return error(errors.map(({ extensions }) => extensions.code).join());
  return data;
}

const parties = (value: unknown, otherwise: unknown = null, coordinator: unknown = otherwise): Expected => ({
  mentor: value,
  mentee: value,
  coordinator,
  member: otherwise,
  stranger: otherwise,
  nobody: otherwise,
});
const pairingOnly = { pairing: null };

/** [title, document, expected value by viewer]. `$name` in a document is replaced by that id. */
const table: [string, string, Expected][] = [
  [
    'a pairing',
    '{ pairing(id: "$pairingId") { status } }',
    parties({ pairing: { status: 'ACTIVE' } }, pairingOnly, { pairing: { status: 'ACTIVE' } }),
  ],
  [
    'its agreement',
    '{ pairing(id: "$pairingId") { agreement { confidentiality } } }',
    parties({ pairing: { agreement: { confidentiality: 'Ce qui se dit ici reste ici.' } } }, pairingOnly, {
      pairing: { agreement: null },
    }),
  ],
  [
    'every version of its agreement, and its contacts',
    '{ pairing(id: "$pairingId") { agreements { version } contacts { edges { node { channel } } } } }',
    parties(
      { pairing: { agreements: [{ version: 1 }], contacts: { edges: [{ node: { channel: 'CHAT' } }] } } },
      pairingOnly,
      {
        pairing: { agreements: null, contacts: null },
      },
    ),
  ],
  [
    'the goals that it began with',
    '{ pairing(id: "$pairingId") { goalsAtStart { text } } }',
    parties({ pairing: { goalsAtStart: [{ text: 'Vendre ma première série' }] } }, pairingOnly, {
      pairing: { goalsAtStart: [] },
    }),
  ],
  [
    'its messages',
    '{ pairing(id: "$pairingId") { messages { edges { node { text } } } } }',
    parties({ pairing: { messages: { edges: [{ node: { text: 'Entre nous' } }] } } }, pairingOnly, {
      pairing: { messages: null },
    }),
  ],
  [
    'its goals',
    '{ pairing(id: "$pairingId") { goals { totalCount edges { node { title } } } } }',
    parties({ pairing: { goals: { totalCount: 1, edges: [{ node: { title: 'Grandir' } }] } } }, pairingOnly, {
      pairing: { goals: null },
    }),
  ],
  [
    'its meetings',
    '{ pairing(id: "$pairingId") { meetings { totalCount } nextMeeting { status } } }',
    parties({ pairing: { meetings: { totalCount: 1 }, nextMeeting: { status: 'CONFIRMED' } } }, pairingOnly, {
      pairing: { meetings: null, nextMeeting: null },
    }),
  ],
  [
    'the request that it began with',
    '{ pairingRequest(id: "$requestId") { firstMessage } }',
    parties({ pairingRequest: { firstMessage: 'Bonjour ! Votre parcours me parle.' } }, { pairingRequest: null }),
  ],
  [
    'the list of one’s own pairings',
    '{ pairings { totalCount } }',
    {
      ...parties({ pairings: { totalCount: 1 } }, { pairings: { totalCount: 0 } }),
      nobody: error('UNAUTHENTICATED'),
    },
  ],
  [
    'the box of requests',
    '{ requests(box: RECEIVED) { totalCount } }',
    {
      ...parties({ requests: { totalCount: 0 } }, { requests: { totalCount: 0 } }),
      mentor: { requests: { totalCount: 1 } },
      nobody: error('UNAUTHENTICATED'),
    },
  ],
  ['a goal', '{ goal(id: "$goalId") { title } }', parties({ goal: { title: 'Grandir' } }, { goal: null })],
  [
    'the entries of a goal, a private one among them',
    '{ goal(id: "$goalId") { entries { edges { node { text } } } } }',
    {
      ...parties(null, { goal: null }),
      mentor: { goal: { entries: { edges: [{ node: { text: 'Pour tous deux' } }] } } },
      mentee: { goal: { entries: { edges: [{ node: { text: 'Pour moi' } }, { node: { text: 'Pour tous deux' } }] } } },
    },
  ],
  [
    'a meeting',
    '{ meeting(id: "$meetingId") { status } }',
    parties({ meeting: { status: 'CONFIRMED' } }, { meeting: null }),
  ],
  [
    'the reminders of a meeting, each their own',
    '{ meeting(id: "$meetingId") { reminders { recipient { displayName } } } }',
    {
      ...parties(null, { meeting: null }),
      mentor: { meeting: { reminders: Array(2).fill({ recipient: { displayName: 'Yvonne' } }) } },
      mentee: { meeting: { reminders: Array(2).fill({ recipient: { displayName: 'Camille' } }) } },
    },
  ],
  [
    'a person',
    '{ person(id: "$mentor") { displayName openPlaces } }',
    {
      ...parties(
        { person: { displayName: 'Yvonne', openPlaces: 2 } },
        { person: { displayName: 'Yvonne', openPlaces: 2 } },
      ),
      stranger: { person: null },
      nobody: { person: null },
    },
  ],
  [
    'an e-mail address',
    '{ person(id: "$mentee") { email } }',
    {
      ...parties({ person: { email: expect.stringMatching(/^camille\./) } }, { person: { email: null } }),
      stranger: { person: null },
      nobody: { person: null },
    },
  ],
  [
    'a manager',
    '{ person(id: "$mentor") { manager { displayName } } }',
    {
      mentor: { person: { manager: { displayName: 'Patronne' } } },
      mentee: { person: { manager: null } },
      member: { person: { manager: null } },
      coordinator: { person: { manager: { displayName: 'Patronne' } } },
      stranger: { person: null },
      nobody: { person: null },
    },
  ],
  [
    'somebody’s programmes',
    '{ person(id: "$mentor") { memberships { program { name } } } }',
    {
      ...parties(
        { person: { memberships: [{ program: { name: 'Essai' } }] } },
        { person: { memberships: [{ program: { name: 'Essai' } }] } },
      ),
      mentor: { person: { memberships: [{ program: { name: 'Essai' } }, { program: { name: 'Sur invitation' } }] } },
      stranger: { person: null },
      nobody: { person: null },
    },
  ],
  [
    'somebody’s meetings to come',
    '{ person(id: "$mentor") { upcomingMeetings { totalCount } } }',
    {
      ...parties({ person: { upcomingMeetings: null } }, { person: { upcomingMeetings: null } }),
      mentor: { person: { upcomingMeetings: { totalCount: 1 } } },
      stranger: { person: null },
      nobody: { person: null },
    },
  ],
  [
    'somebody’s reminders',
    '{ person(id: "$mentee") { reminders { totalCount } } }',
    {
      ...parties({ person: { reminders: null } }, { person: { reminders: null } }),
      mentee: { person: { reminders: { totalCount: 2 } } },
      stranger: { person: null },
      nobody: { person: null },
    },
  ],
  [
    'what a reminder is about, each their own',
    '{ person(id: "$mentee") { reminders { edges { node { title goal { title } actionItem { text } pairing { status } } } } } }',
    {
      ...parties({ person: { reminders: null } }, { person: { reminders: null } }),
      mentee: {
        person: {
          reminders: {
            edges: Array(2).fill({
              node: { title: 'Rencontre avec Yvonne', goal: null, actionItem: null, pairing: { status: 'ACTIVE' } },
            }),
          },
        },
      },
      stranger: { person: null },
      nobody: { person: null },
    },
  ],
  [
    'how one wishes to be reminded',
    '{ reminderPreferences { nudges } }',
    {
      ...parties({ reminderPreferences: { nudges: true } }, { reminderPreferences: { nudges: true } }),
      nobody: error('UNAUTHENTICATED'),
    },
  ],
  [
    'the address of one’s own calendar',
    '{ calendarUrl }',
    {
      ...parties({ calendarUrl: expect.any(String) }, { calendarUrl: expect.any(String) }),
      nobody: error('UNAUTHENTICATED'),
    },
  ],
  [
    'somebody’s pairings',
    '{ person(id: "$mentor") { pairings { totalCount } } }',
    {
      ...parties({ person: { pairings: null } }, { person: { pairings: null } }),
      mentor: { person: { pairings: { totalCount: 1 } } },
      coordinator: { person: { pairings: { totalCount: 1 } } },
      stranger: { person: null },
      nobody: { person: null },
    },
  ],
  [
    'a programme’s pairings',
    '{ program(id: "$programId") { pairings { totalCount } } }',
    {
      ...parties(
        { program: { pairings: null } },
        { program: { pairings: null } },
        { program: { pairings: { totalCount: 1 } } },
      ),
    },
  ],
  [
    'a programme’s members',
    '{ program(id: "$programId") { members { totalCount edges { node { roles } } } } }',
    {
      ...parties(null, null),
      ...Object.fromEntries(
        (['mentor', 'mentee', 'member', 'coordinator'] as const).map((who) => [
          who,
          {
            program: {
              members: {
                totalCount: 5,
                edges: ['COORDINATOR', 'MENTOR', 'MENTEE', ['MENTOR', 'MENTEE'], 'MENTOR'].map((roles) => ({
                  node: { roles: [roles].flat() },
                })),
              },
            },
          },
        ]),
      ),
      stranger: { program: { members: { totalCount: 0, edges: [] } } },
      nobody: { program: { members: { totalCount: 0, edges: [] } } },
    },
  ],
  [
    'a programme’s coordinators',
    '{ program(id: "$programId") { coordinators { displayName } } }',
    {
      ...parties(
        { program: { coordinators: [{ displayName: 'Odile' }] } },
        { program: { coordinators: [{ displayName: 'Odile' }] } },
      ),
      stranger: { program: { coordinators: [] } },
      nobody: { program: { coordinators: [] } },
    },
  ],
  [
    'a programme that is joined by invitation',
    '{ program(id: "$closedProgramId") { name } }',
    { ...parties({ program: null }, { program: null }), mentor: { program: { name: 'Sur invitation' } } },
  ],
  [
    'the list of programmes',
    '{ programs { edges { node { name } } } }',
    {
      ...parties(
        { programs: { edges: [{ node: { name: 'Essai' } }] } },
        { programs: { edges: [{ node: { name: 'Essai' } }] } },
      ),
      mentor: { programs: { edges: [{ node: { name: 'Essai' } }, { node: { name: 'Sur invitation' } }] } },
    },
  ],
  [
    'the mentors of a programme, oneself left out',
    '{ mentors(programId: "$programId") { edges { node { displayName } } } }',
    {
      ...parties(
        { mentors: { edges: [{ node: { displayName: 'Yvonne' } }] } },
        { mentors: { edges: [{ node: { displayName: 'Yvonne' } }] } },
      ),
      mentor: { mentors: { edges: [] } },
      stranger: { mentors: { edges: [] } },
      nobody: error('UNAUTHENTICATED'),
    },
  ],
  [
    'everything of a pairing that lies behind a goal',
    '{ goal(id: "$goalId") { pairing { messages { edges { node { text } } } mentee { email } } } }',
    parties(
      {
        goal: {
          pairing: {
            messages: { edges: [{ node: { text: 'Entre nous' } }] },
            mentee: { email: expect.stringMatching(/^camille\./) },
          },
        },
      },
      { goal: null },
    ),
  ],
];

describe('The visibility of', () => {
  const cells = table.flatMap(([what, document, expected]) =>
    viewers.map((viewer) => [what, viewer, document, expected[viewer]] as const),
  );
  test.each(cells)('%s to the %s', async (_what, viewer, document, expected) => {
    const query = document.replace(/\$(\w+)/g, (_, name) => ids[name] ?? '');
    expect(answered(await clients[viewer].send(query))).toEqual(expected);
  });

  test('no mutation works while signed out: each answers UNAUTHENTICATED', async () => {
    const { data } = await clients.nobody.send(
      '{ __schema { mutationType { fields { name args { name type { kind ofType { kind name } } } } } } }',
    );
    const names = data.__schema.mutationType.fields.map(({ name }: { name: string }) => name);
    const id = ids.pairingId;
    const documents: Record<string, string> = {
      acceptCharter: 'acceptCharter { userErrors { code } }',
      setAway: 'setAway(until: null) { userErrors { code } }',
      requestExport: 'requestExport { userErrors { code } }',
      requestErasure: 'requestErasure { userErrors { code } }',
      updateProfile: 'updateProfile(input: {}) { userErrors { code } }',
      updateMentorProfile: 'updateMentorProfile(input: {}) { userErrors { code } }',
      updateMenteeProfile: 'updateMenteeProfile(input: {}) { userErrors { code } }',
      setPreferences:
        'setPreferences(input: { frequency: MONTHLY, channels: [], purposes: [], languages: [] }) { userErrors { code } }',
      addDocument: 'addDocument(input: { title: "x", kind: CV, url: "https://x.example" }) { userErrors { code } }',
      removeDocument: `removeDocument(id: "${id}") { userErrors { code } }`,
      inviteToProgram: `inviteToProgram(programId: "${id}", emails: ["x@example.org"], roles: [MENTEE]) { userErrors { code } }`,
      leaveProgram: `leaveProgram(programId: "${id}") { userErrors { code } }`,
      suspendPerson: `suspendPerson(programId: "${id}", personId: "${id}", reason: "x") { userErrors { code } }`,
      createProgram: 'createProgram(input: { name: "x", locale: "fr", admission: OPEN }) { userErrors { code } }',
      joinProgram: `joinProgram(programId: "${id}", roles: [MENTEE]) { userErrors { code } }`,
      declareConflict: `declareConflict(personId: "${id}") { userErrors { code } }`,
      blockPerson: `blockPerson(personId: "${id}") { userErrors { code } }`,
      unblockPerson: `unblockPerson(personId: "${id}") { userErrors { code } }`,
      likeGuide: `likeGuide(id: "${id}") { userErrors { code } }`,
      unlikeGuide: `unlikeGuide(id: "${id}") { userErrors { code } }`,
      sendRequest: `sendRequest(input: { programId: "${id}", mentorId: "${id}", firstMessage: "x", goals: [] }) { userErrors { code } }`,
      markRequestViewed: `markRequestViewed(id: "${id}") { userErrors { code } }`,
      askForInfo: `askForInfo(id: "${id}", question: "x") { userErrors { code } }`,
      answerInfo: `answerInfo(id: "${id}", answer: "x") { userErrors { code } }`,
      acceptRequest: `acceptRequest(id: "${id}") { userErrors { code } }`,
      declineRequest: `declineRequest(id: "${id}") { userErrors { code } }`,
      withdrawRequest: `withdrawRequest(id: "${id}") { userErrors { code } }`,
      proposeAgreement: `proposeAgreement(pairingId: "${id}", input: { frequency: WEEKLY, meetingMinutes: 30, channels: [CHAT], endCondition: GOAL, confidentiality: "x" }) { userErrors { code } }`,
      signAgreement: `signAgreement(pairingId: "${id}", version: 1) { userErrors { code } }`,
      sendMessage: `sendMessage(pairingId: "${id}", text: "x") { userErrors { code } }`,
      startRelaunch: `startRelaunch(pairingId: "${id}") { userErrors { code } }`,
      reviewGoals: `reviewGoals(pairingId: "${id}", review: SAME) { userErrors { code } }`,
      stateIntent: `stateIntent(pairingId: "${id}", intent: CLOSE) { userErrors { code } }`,
      refer: `refer(input: { pairingId: "${id}", kind: REDIRECT, toPersonId: "${id}" }) { userErrors { code } }`,
      respondToReferral: `respondToReferral(pairingId: "${id}", referralId: "${id}", accept: true) { userErrors { code } }`,
      markMessagesRead: `markMessagesRead(pairingId: "${id}") { userErrors { code } }`,
      proposePairing: `proposePairing(input: { programId: "${id}", mentorId: "${id}", menteeId: "${id}" }) { userErrors { code } }`,
      respondToProposal: `respondToProposal(pairingId: "${id}", accept: true) { userErrors { code } }`,
      pausePairing: `pausePairing(pairingId: "${id}", resumeOn: "2026-03-10") { userErrors { code } }`,
      resumePairing: `resumePairing(pairingId: "${id}") { userErrors { code } }`,
      addImprovement: `addImprovement(pairingId: "${id}", text: "x") { userErrors { code } }`,
      resolveImprovement: `resolveImprovement(pairingId: "${id}", improvementId: "${id}") { userErrors { code } }`,
      sendAppreciation: `sendAppreciation(pairingId: "${id}", text: "x") { userErrors { code } }`,
      raiseConcern: `raiseConcern(pairingId: "${id}", text: "x") { userErrors { code } }`,
      resolveConcern: `resolveConcern(concernId: "${id}") { userErrors { code } }`,
      beginClosure: `beginClosure(pairingId: "${id}", reason: OTHER) { userErrors { code } }`,
      submitReflection: `submitReflection(pairingId: "${id}", learned: "x", keepInTouch: true) { userErrors { code } }`,
      postUpdate: `postUpdate(pairingId: "${id}", text: "x") { userErrors { code } }`,
      recordContact: `recordContact(pairingId: "${id}", channel: PHONE, at: "2026-03-01T09:00:00Z") { userErrors { code } }`,
      wishRhythm: `wishRhythm(pairingId: "${id}", wish: SAME) { userErrors { code } }`,
      setMatchingPolicy: `setMatchingPolicy(programId: "${id}", weights: []) { userErrors { code } }`,
      runMatching: `runMatching(programId: "${id}") { userErrors { code } }`,
      publishMatchRun: `publishMatchRun(id: "${id}") { userErrors { code } }`,
      discardMatchRun: `discardMatchRun(id: "${id}") { userErrors { code } }`,
      createGoal: `createGoal(input: { pairingId: "${id}", title: "x", horizon: SHORT }) { userErrors { code } }`,
      addProgress: `addProgress(input: { goalId: "${id}", kind: DO, text: "x" }) { userErrors { code } }`,
      proposeMeeting: `proposeMeeting(input: { pairingId: "${id}", startsAt: "2026-03-10T10:00:00Z", minutes: 30, timeZone: "UTC", channel: CHAT }) { userErrors { code } }`,
      confirmMeeting: `confirmMeeting(id: "${id}") { userErrors { code } }`,
      rescheduleMeeting: `rescheduleMeeting(id: "${id}", expectedVersion: 1, startsAt: "2026-03-10T10:00:00Z") { userErrors { code } }`,
      cancelMeeting: `cancelMeeting(id: "${id}") { userErrors { code } }`,
      ...goalCalls(id ?? ''),
      addAgendaItem: `addAgendaItem(meetingId: "${id}", kind: SHARE, text: "x") { userErrors { code } }`,
      setAgendaItemStatus: `setAgendaItemStatus(meetingId: "${id}", itemId: "${id}", status: DROPPED) { userErrors { code } }`,
      reorderAgenda: `reorderAgenda(meetingId: "${id}", itemIds: []) { userErrors { code } }`,
      sendPreparation: `sendPreparation(meetingId: "${id}", goalIds: [], documentIds: []) { userErrors { code } }`,
      startMeeting: `startMeeting(id: "${id}") { userErrors { code } }`,
      writeNote: `writeNote(meetingId: "${id}", text: "x") { userErrors { code } }`,
      wrapUpMeeting: `wrapUpMeeting(input: { meetingId: "${id}", objectivesMet: YES, followUps: [] }) { userErrors { code } }`,
      markMeetingMissed: `markMeetingMissed(id: "${id}") { userErrors { code } }`,
      logPastMeeting: `logPastMeeting(input: { pairingId: "${id}", startsAt: "2026-03-01T10:00:00Z", minutes: 30, timeZone: "UTC", channel: CHAT }) { userErrors { code } }`,
      submitEvaluation: `submitEvaluation(evaluationId: "${id}", answers: []) { userErrors { code } }`,
      snoozeReminder: `snoozeReminder(id: "${id}", until: "2026-03-10T10:00:00Z") { userErrors { code } }`,
      acknowledgeReminder: `acknowledgeReminder(id: "${id}") { userErrors { code } }`,
      setReminderPreferences: 'setReminderPreferences(input: {}) { userErrors { code } }',
      rotateCalendarUrl: 'rotateCalendarUrl { userErrors { code } }',
    };
    expect(Object.keys(documents).toSorted()).toEqual(names.toSorted());
    for (const [name, document] of Object.entries(documents))
      expect([name, answered(await clients.nobody.send(`mutation { ${document} }`))]).toEqual([
        name,
        error('UNAUTHENTICATED'),
      ]);
  });
});

describe('The version of a goal', () => {
  test('grows when the goal moves, and a private entry that does not move it leaves it unchanged', async () => {
    const goalId = await setGoal({ mentee: clients.mentee, pairingId: ids.pairingId ?? '' }, { title: 'Discret' });
    const version = async () =>
      (await clients.mentor.query('query ($id: ID!) { goal(id: $id) { version } }', { id: goalId })).goal.version;
    await addEntry(clients.mentee, goalId, { text: 'Pour moi', shared: false });
    await addEntry(clients.mentee, goalId, { text: 'Pour moi', shared: false, percent: 0 });
    expect(await version()).toBe(1);
    await addEntry(clients.mentee, goalId, { text: 'Pour moi', shared: false, percent: 5 });
    expect(await version()).toBe(2);
  });
});

describe('A subscription', () => {
  const goals =
    'subscription ($pairingId: ID) { goalUpdated(pairingId: $pairingId) { change goal { percent } entry { text shared } } }';
  const refused = async (viewer: Viewer, query: string, variables: object) => {
    const live = clients[viewer].subscribe(query, variables);
    const ended = (await live.ended) as { extensions: { code: string }; message: string }[];
    live.close();
    return ended;
  };

  test.each<[Viewer, string]>([
    ['member', 'FORBIDDEN'],
    ['coordinator', 'FORBIDDEN'],
    ['stranger', 'FORBIDDEN'],
    ['nobody', 'UNAUTHENTICATED'],
  ])('to a pairing’s goals is refused to the %s', async (viewer, code) => {
    const errors = await refused(viewer, goals, { pairingId: ids.pairingId });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  test('to an unknown pairing is refused like one to other people’s pairing', async () => {
    const [others, unknown] = await Promise.all(
      [ids.pairingId, ids.goalId].map((pairingId) => refused('stranger', goals, { pairingId })),
    );
    expect(unknown).toEqual(others);
  });

  test('to reminders is refused while signed out', async () => {
    const errors = await refused('nobody', 'subscription { meetingReminder { cursor } }', {});
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  test('sends no private entry to the mentor, but the change of the goal when the entry moves it', async () => {
    const lives = [
      clients.mentor.subscribe(goals, { pairingId: ids.pairingId }),
      clients.mentor.subscribe(goals),
      clients.mentee.subscribe(goals, { pairingId: ids.pairingId }),
      clients.member.subscribe(goals),
    ];
    await waitForSubscribers(jumelage.progress.runtime, lives.length);
    const goalId = ids.goalId ?? '';
    await addEntry(clients.mentee, goalId, { text: 'Secret', shared: false });
    await addEntry(clients.mentee, goalId, { text: 'Secret qui avance', shared: false, percent: 30 });
    await addEntry(clients.mentee, goalId, { text: 'Ouvert', percent: 40 });
    const [byPairing, all, own, others] = lives;
    const textsOf = async (live: typeof byPairing, count: number) =>
      (await live?.until(count))?.map(({ data }) => data.goalUpdated.entry?.text ?? null);
    expect(await textsOf(own, 3)).toEqual(['Secret', 'Secret qui avance', 'Ouvert']);
    expect(await textsOf(byPairing, 2)).toEqual([null, 'Ouvert']);
    expect(await textsOf(all, 2)).toEqual([null, 'Ouvert']);
    expect(byPairing?.results[0]?.data.goalUpdated).toMatchObject({ change: 'PROGRESSED', entry: null });
    expect(others?.results).toEqual([]);
    for (const live of lives) live.close();
    await waitForSubscribers(jumelage.progress.runtime, 0);
  });

  test('replays no private entry to the mentor either', async () => {
    const query = 'subscription ($after: String) { goalUpdated(after: $after) { cursor entry { text } } }';
    const first = clients.mentee.subscribe(query);
    await waitForSubscribers(jumelage.progress.runtime, 1);
    await addEntry(clients.mentee, ids.goalId ?? '', { text: 'Repère' });
    const [start] = await first.until(1);
    first.close();
    await waitForSubscribers(jumelage.progress.runtime, 0);
    for (const [text, shared] of [
      ['Caché', false],
      ['Montré', true],
    ] as const)
      await addEntry(clients.mentee, ids.goalId ?? '', { text, shared });
    const live = clients.mentor.subscribe(query, { after: start?.data.goalUpdated.cursor });
    const [replayed] = await live.until(1);
    expect(replayed?.data.goalUpdated.entry).toEqual({ text: 'Montré' });
    live.close();
    await waitForSubscribers(jumelage.progress.runtime, 0);
  });
});
