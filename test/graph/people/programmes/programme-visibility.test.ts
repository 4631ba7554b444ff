import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { queryRows } from '../../../support/database/rows.js';
import { joinProgramAs, openProgram } from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const viewers = ['coordinator', 'member', 'former', 'suspended', 'stranger', 'nobody'] as const;
type Viewer = (typeof viewers)[number];

const cast = {} as Record<Viewer, ApiClient>;
const ids = {} as Record<'open' | 'closed', string>;
let jumelage: TestJumelage;

beforeAll(async () => {
  jumelage = await startJumelage();
  for (const viewer of viewers) if (viewer !== 'nobody') cast[viewer] = await jumelage.join(viewer);
  cast.nobody = jumelage.nobody;
  ids.open = await openProgram(cast.coordinator, { name: 'Ouvert' });
  ids.closed = await openProgram(cast.coordinator, { name: 'Sur invitation', admission: 'INVITATION' });
  const invite = `mutation ($id: ID!, $emails: [String!]!) {
    inviteToProgram(programId: $id, emails: $emails, roles: [MENTOR, MENTEE]) { userErrors { code } } }`;
  const takingPart = [cast.member, cast.former, cast.suspended];
  await cast.coordinator.query(invite, { id: ids.closed, emails: takingPart.map(({ email }) => email) });
  await queryRows(jumelage.people.runtime, 'update auth."user" set "emailVerified" = true');
  for (const who of takingPart) await joinProgramAs(who, ids.closed, 'MENTEE');
  await cast.former.query('mutation ($id: ID!) { leaveProgram(programId: $id) { userErrors { code } } }', {
    id: ids.closed,
  });
  await cast.coordinator.query(
    'mutation ($id: ID!, $who: ID!) { suspendPerson(programId: $id, personId: $who, reason: "Essai") { userErrors { code } } }',
    { id: ids.closed, who: cast.suspended.personId },
  );
}, 60_000);
afterAll(() => jumelage.close());

const members = (...names: string[]) => ({
  totalCount: names.length,
  edges: names.map((displayName) => ({ node: { person: { displayName } } })),
});
const asked = 'members { totalCount edges { node { person { displayName } } } }';
const inside = members('coordinator', 'member', 'suspended');
const names = (...all: string[]) => ({ programs: { edges: all.map((name) => ({ node: { name } })) } });
const refused = 'UNAUTHENTICATED';

/** [what, document, what each is answered, in the order of `viewers`] */
const table: [string, () => string, unknown[]][] = [
  [
    'the list of programmes',
    () => '{ programs { edges { node { name } } } }',
    [
      names('Ouvert', 'Sur invitation'),
      names('Ouvert', 'Sur invitation'),
      names('Ouvert'),
      refused,
      names('Ouvert'),
      names('Ouvert'),
    ],
  ],
  [
    'a programme by invitation',
    () => `{ program(id: "${ids.closed}") { name } }`,
    [
      { program: { name: 'Sur invitation' } },
      { program: { name: 'Sur invitation' } },
      { program: null },
      refused,
      { program: null },
      { program: null },
    ],
  ],
  [
    'its members',
    () => `{ program(id: "${ids.closed}") { ${asked} } }`,
    [
      { program: { members: inside } },
      { program: { members: inside } },
      { program: null },
      refused,
      { program: null },
      { program: null },
    ],
  ],
  [
    'an open programme’s members and coordinators',
    () => `{ program(id: "${ids.open}") { ${asked} coordinators { displayName } } }`,
    [
      { program: { members: members('coordinator'), coordinators: [{ displayName: 'coordinator' }] } },
      { program: { members: members(), coordinators: [{ displayName: 'coordinator' }] } },
      { program: { members: members(), coordinators: [] } },
      refused,
      { program: { members: members(), coordinators: [] } },
      { program: { members: members(), coordinators: [] } },
    ],
  ],
];

const cells = table.flatMap(([what, document, expected]) =>
  viewers.map((viewer, index) => [what, viewer, document, expected[index]] as const),
);

test.each(cells)('%s, to %s', async (_what, viewer, document, expected) => {
  const { data, errors } = await cast[viewer].send(document());
  expect(errors ? errors.map(({ extensions }) => extensions.code).join() : data).toEqual(expected);
});
