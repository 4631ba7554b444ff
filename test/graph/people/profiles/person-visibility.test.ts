import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  joinProgramAs,
  mutate,
  openProgram,
  pairUnderAgreement,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

/**
 * What every kind of viewer sees of one person, Yvonne. She is a mentor in Essai and coordinates Privé; Patronne is her
 * manager; she has blocked one member of Essai, was paired with somebody who has since left, and has sent one document
 * before a meeting with Camille.
 */
const viewers = [
  'self',
  'otherParty',
  'formerParty',
  'sameProgramme',
  'manager',
  'blocked',
  'coordinator',
  'otherProgramme',
  'otherCoordinator',
  'stranger',
  'signedOut',
] as const;
type Viewer = (typeof viewers)[number];

/** Who may know her at all; to everybody else there is no such person. */
const know: Viewer[] = ['self', 'otherParty', 'formerParty', 'sameProgramme', 'manager', 'blocked', 'coordinator'];
/** Of them, who meets her in the programme itself. */
const inProgramme: Viewer[] = know.filter((viewer) => viewer !== 'formerParty');

/** [selection on Person, what those see who may know her, what some of them see instead]: one line a guarded field. */
const guarded: [string, unknown, Partial<Record<Viewer, unknown>>][] = [
  ['displayName', 'Yvonne', {}],
  ['status', 'ACTIVE', {}],
  ['email', null, { self: expect.stringMatching(/^yvonne\./), otherParty: expect.stringMatching(/^yvonne\./) }],
  ['manager { displayName }', null, { self: { displayName: 'Patronne' }, coordinator: { displayName: 'Patronne' } }],
  ['memberships { roles program { name } }', [inEssai()], { self: [inEssai(), inPrive()], formerParty: [] }],
  ['mentorProfile { limits { maxPairings hoursPerMonth maxPendingRequests awayUntil } }', { limits: limits() }, {}],
  ['mentorProfile { acceptingRequests }', { acceptingRequests: true }, { blocked: { acceptingRequests: false } }],
  ['menteeProfile { careerVision }', { careerVision: 'Transmettre' }, {}],
  ['preferences { format languages }', { format: 'ONGOING', languages: ['fr'] }, {}],
  [
    'documents { title }',
    [],
    { self: [{ title: 'Parcours' }, { title: 'Brouillon' }], otherParty: [{ title: 'Parcours' }] },
  ],
  ['openPlaces', 3, {}],
  ['pairings { totalCount }', null, { self: { totalCount: 2 }, coordinator: { totalCount: 2 } }],
  ['upcomingMeetings { totalCount }', null, { self: { totalCount: 0 } }],
  ['reminders { totalCount }', null, { self: { totalCount: 0 } }],
];

function inEssai() {
  return { roles: ['MENTOR'], program: { name: 'Essai' } };
}
function inPrive() {
  return { roles: ['COORDINATOR'], program: { name: 'Privé' } };
}
function limits() {
  return { maxPairings: 4, hoursPerMonth: 6, maxPendingRequests: 5, awayUntil: null };
}

const cells = guarded.flatMap(([selection, value, instead]) =>
  viewers.map((viewer) => {
    const seen = viewer in instead ? instead[viewer] : value;
    const [field = ''] = selection.split(' ');
    return { selection, field, viewer, person: know.includes(viewer) ? { [field]: seen } : null };
  }),
);

const cast = {} as Record<Viewer, ApiClient>;
let jumelage: TestJumelage;
let programId: string;
let subjectId: string;

beforeAll(async () => {
  jumelage = await startJumelage();
  const names = ['Yvonne', 'Camille', 'Ancien', 'Nour', 'Patronne', 'Marc', 'Odile', 'Ailleurs', 'Autre', 'Inconnue'];
  const people = await Promise.all(names.map((name) => jumelage.join(name)));
  for (const [index, viewer] of viewers.entries()) cast[viewer] = people[index] ?? jumelage.nobody;
  subjectId = cast.self.personId;
  programId = await openProgram(cast.coordinator);
  await becomeMentor(cast.self, programId, { favouriteTopics: ['Rétroaction'], limits: { maxPairings: 4 } });
  await mutate(cast.self, UPDATE_MENTEE_PROFILE, { input: { careerVision: 'Transmettre' } });
  await mutate(cast.self, SET_PREFERENCES, { input: preferences });
  for (const viewer of ['otherParty', 'formerParty', 'sameProgramme', 'manager', 'blocked'] as const)
    await becomeMentee(cast[viewer], programId);
  await openProgram(cast.self, { name: 'Privé', admission: 'INVITATION' });
  const elsewhere = await openProgram(cast.otherCoordinator, { name: 'Autre' });
  await joinProgramAs(cast.otherProgramme, elsewhere, 'MENTEE');
  await pairUnderAgreement(programId, cast.self, cast.otherParty);
  await part(await pairUnderAgreement(programId, cast.self, cast.formerParty));
  await send(await addDocument('Parcours'), cast.otherParty);
  await addDocument('Brouillon');
  await mutate(cast.self, ask.UPDATE_PROFILE, { input: { managerId: cast.manager.personId } });
  await mutate(cast.self, BLOCK, { id: cast.blocked.personId });
  await jumelage.settle();
  for (const viewer of ['self', 'coordinator', 'otherCoordinator'] as const)
    cast[viewer] = await cast[viewer].renewed();
}, 30_000);
afterAll(() => jumelage.close());

const UPDATE_MENTEE_PROFILE =
  'mutation ($input: UpdateMenteeProfileInput!) { updateMenteeProfile(input: $input) { userErrors { code } } }';
const BLOCK = 'mutation ($id: ID!) { blockPerson(personId: $id) { userErrors { code } } }';

const SET_PREFERENCES =
  'mutation ($input: SetPreferencesInput!) { setPreferences(input: $input) { userErrors { code } } }';
const preferences = { frequency: 'MONTHLY', channels: ['VIDEO'], purposes: ['SKILL'], languages: ['fr'] };
const ADD_DOCUMENT =
  'mutation ($input: AddDocumentInput!) { addDocument(input: $input) { document { id } userErrors { code } } }';

async function addDocument(title: string): Promise<string> {
  const input = { title, kind: 'CV', url: 'https://example.org/cv.pdf' };
  return (await mutate(cast.self, ADD_DOCUMENT, { input })).document.id;
}

/** The document was sent before a meeting. */
async function send(documentId: string, recipient: ApiClient): Promise<void> {
  const share = `insert into document_share (document_id, recipient_id, meeting_id, shared_at)
    values (?, ?, gen_random_uuid(), now())`;
  await queryRows(jumelage.people.runtime, share, [documentId, recipient.personId]);
}

/** The pairing has ended, and its mentee has left the programme. */
async function part({ pairingId, mentee }: TestPairing): Promise<void> {
  await jumelage.settle();
  const { people, pairings } = jumelage;
  await queryRows(people.runtime, `update pairing_party set status = 'COMPLETED' where pairing_id = ?`, [pairingId]);
  await queryRows(pairings.runtime, `update pairing set status = 'COMPLETED' where id = ?`, [pairingId]);
  await queryRows(people.runtime, 'delete from membership where person_id = ?', [mentee.personId]);
}

describe('What is seen of a person', () => {
  test.each(cells)('$selection by $viewer', async ({ selection, viewer, person }) => {
    const query = `query ($id: ID!) { person(id: $id) { ${selection} } }`;
    expect(await cast[viewer].send(query, { id: subjectId })).toEqual({ data: { person } });
  });

  test('is the same by whatever path one comes to her', async () => {
    const all = guarded.map(([selection], index) => `at${index}: ${selection}`).join(' ');
    const person = `person { id ...Her }`;
    const query = `query ($id: ID!, $programId: ID!) {
      direct: person(id: $id) { ...Her } program(id: $programId) { members(first: 100) { edges { node { ${person} } } } } }
      fragment Her on Person { ${all} }`;
    for (const viewer of inProgramme) {
      const data = await cast[viewer].query(query, { id: subjectId, programId });
      const found = data.program.members.edges.map(({ node }: { node: { person: { id: string } } }) => node.person);
      const her = found.find(({ id }: { id: string }) => id === subjectId);
      expect([viewer, her]).toEqual([viewer, { id: subjectId, ...data.direct }]);
    }
  });
});

describe('Nobody outside the programme comes to her', () => {
  test.each(viewers.filter((viewer) => !inProgramme.includes(viewer)))('by its members, as %s', async (viewer) => {
    const query = `query ($programId: ID!) { program(id: $programId) {
      members { totalCount edges { node { person { id } } } } coordinators { id } } }`;
    const { program } = await cast[viewer].query(query, { programId });
    expect(program).toEqual({ members: { totalCount: 0, edges: [] }, coordinators: [] });
  });
});

const LISTS = `query ($programId: ID!) {
  mentors(programId: $programId, filter: { availableOnly: false }) { edges { node { id } } }
  guides(topic: "feedback") { edges { node { relatedMentors(first: 100) { id } } } } }`;

/** Whether she is among the programme's mentors, and among those whom a guide proposes. */
async function isListed(viewer: Viewer): Promise<[boolean, boolean]> {
  const { mentors, guides } = await cast[viewer].query(LISTS, { programId });
  const [found, related] = [mentors, guides].map((list) => JSON.stringify(list).includes(subjectId));
  return [found === true, related === true];
}
const seekers = ['sameProgramme', 'otherParty', 'coordinator'] as const;

test.each(seekers)(
  'She is listed to %s as a mentor, and beside a guide on what she loves to pass on',
  async (viewer) => {
    expect(await isListed(viewer)).toEqual([true, true]);
  },
);

describe.each(['SUSPENDED', 'ERASED'])('Once she is %s', (status) => {
  const set = (value: string) =>
    queryRows(jumelage.people.runtime, 'update person set status = ? where id = ?', [value, subjectId]);
  beforeAll(() => set(status));
  afterAll(() => set('ACTIVE'));

  // Of whom was erased nothing is left to see: whoever is signed in and holds the id meets a former member.
  const known = status === 'ERASED' ? viewers.filter((viewer) => viewer !== 'signedOut') : know;
  // Whoever is suspended is not served at all.
  const served = status === 'ERASED' ? viewers : viewers.filter((viewer) => viewer !== 'self');

  test.each(served)('%s, who may know her, sees that she is', async (viewer) => {
    const { person } = await cast[viewer].query('query ($id: ID!) { person(id: $id) { status } }', { id: subjectId });
    expect(person).toEqual(known.includes(viewer) ? { status } : null);
  });

  test.each(seekers)('%s finds her neither among the mentors nor beside a guide', async (viewer) => {
    expect(await isListed(viewer)).toEqual([false, false]);
  });
});
