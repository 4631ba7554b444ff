import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { generateKeyPair, SignJWT } from 'jose';
import { WebSocket } from 'ws';
import * as ask from '../../../demo/documents.js';
import { countRows } from '../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  meetingInput,
  openProgram,
  pairUnderAgreement,
  requestInput,
  setGoal,
  type TestPairing,
} from '../../support/fixtures/fixtures.js';
import * as meetings from '../../support/fixtures/meetings.js';
import { type ApiClient, createTestClient } from '../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../support/graph/jumelage.js';

const unknown = '0195a3f0-0000-7000-8000-000000000000';
const encoded = (keyset: unknown) => Buffer.from(JSON.stringify(keyset)).toString('base64url');

let jumelage: TestJumelage;
let pairing: TestPairing;
let goalId: string;
let stranger: ApiClient;
let before: Record<string, number>;

beforeAll(async () => {
  jumelage = await startJumelage();
  const [coordinator, mentor, mentee, other] = await Promise.all(
    ['Odile', 'Yvonne', 'Camille', 'Nour'].map((name) => jumelage.join(name)),
  );
  if (!coordinator || !mentor || !mentee || !other) throw new Error('A client is missing.');
  stranger = other;
  const programId = await openProgram(coordinator);
  pairing = await pairUnderAgreement(
    programId,
    await becomeMentor(mentor, programId),
    await becomeMentee(mentee, programId),
  );
  goalId = await setGoal(pairing);
  await jumelage.settle();
  before = await countRows(jumelage.runtimes);
}, 30_000);
afterAll(() => jumelage.close());
/** Expects that no operation has changed any table. */
afterEach(async () => {
  expect(await countRows(jumelage.runtimes)).toEqual(before);
});

interface GraphQLError {
  message: string;
  path?: unknown[];
  extensions: { code: string; path?: string; requestId?: string };
}

async function post(body: BodyInit, headers: Record<string, string> = {}) {
  const response = await fetch(`${jumelage.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${pairing.mentee.token}`, ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, text, errors: (JSON.parse(text) as { errors?: GraphQLError[] }).errors ?? [] };
}

/** Expects that every error has a code and a message without internals. */
function expectClear(errors: GraphQLError[], ...codes: string[]): void {
  expect([...new Set(errors.map(({ extensions }) => extensions.code))]).toEqual(codes);
  for (const { message, ...rest } of errors) {
    expect(message.length).toBeGreaterThan(10);
    expect(`${message}${JSON.stringify(rest)}`).not.toMatch(
      /node_modules|\.[jt]s:|\bat \w+ \(|stack|\bselect\b|\binsert\b|relation|syntax for type/i,
    );
  }
}

describe('A malformed id', () => {
  const malformed = ['', 'x', '123', `${unknown}0`, "' or 1=1 --", '../../etc/passwd'];
  const inputs = (): [string, string, (id: string) => object, string][] => [
    ['pairing', 'query ($id: ID!) { pairing(id: $id) { id } }', (id) => ({ id }), 'id'],
    ['pairingRequest', 'query ($id: ID!) { pairingRequest(id: $id) { id } }', (id) => ({ id }), 'id'],
    ['person', 'query ($id: ID!) { person(id: $id) { id } }', (id) => ({ id }), 'id'],
    ['program', 'query ($id: ID!) { program(id: $id) { id } }', (id) => ({ id }), 'id'],
    ['goal', 'query ($id: ID!) { goal(id: $id) { id } }', (id) => ({ id }), 'id'],
    ['meeting', 'query ($id: ID!) { meeting(id: $id) { id } }', (id) => ({ id }), 'id'],
    ['mentors', ask.MENTORS, (programId) => ({ programId }), 'programId'],
    ['joinProgram', ask.JOIN_PROGRAM, (programId) => ({ programId, roles: ['MENTEE'] }), 'programId'],
    [
      'blockPerson',
      'mutation ($id: ID!) { blockPerson(personId: $id) { userErrors { code } } }',
      (id) => ({ id }),
      'personId',
    ],
    [
      'declareConflict',
      'mutation ($id: ID!) { declareConflict(personId: $id) { userErrors { code } } }',
      (id) => ({ id }),
      'personId',
    ],
    [
      'sendRequest, the programme',
      ask.SEND_REQUEST,
      (id) => ({ input: requestInput(id, pairing.mentor) }),
      'input.programId',
    ],
    [
      'sendRequest, the mentor',
      ask.SEND_REQUEST,
      (id) => ({ input: requestInput(pairing.programId, { personId: id }) }),
      'input.mentorId',
    ],
    ['acceptRequest', ask.ACCEPT_REQUEST, (id) => ({ id }), 'id'],
    ['proposeAgreement', ask.SIGN_AGREEMENT, (pairingId) => ({ pairingId, version: 1 }), 'pairingId'],
    [
      'createGoal',
      ask.CREATE_GOAL,
      (pairingId) => ({ input: { pairingId, title: 'x', horizon: 'SHORT' } }),
      'input.pairingId',
    ],
    ['addProgress', ask.ADD_PROGRESS, (id) => ({ input: { goalId: id, kind: 'DO', text: 'x' } }), 'input.goalId'],
    [
      'proposeMeeting',
      ask.PROPOSE_MEETING,
      (id) => ({ input: meetingInput(id, '2030-01-01T10:00:00Z') }),
      'input.pairingId',
    ],
    ['confirmMeeting', ask.CONFIRM_MEETING, (id) => ({ id }), 'id'],
    ['startMeeting', meetings.START, (id) => ({ id }), 'id'],
    ['markMeetingMissed', meetings.MISS, (id) => ({ id }), 'id'],
    ['addAgendaItem', meetings.ADD_ITEM, (meetingId) => ({ meetingId, kind: 'SHARE', text: 'x' }), 'meetingId'],
    [
      'setAgendaItemStatus',
      meetings.SET_ITEM,
      (itemId) => ({ meetingId: unknown, itemId, status: 'DROPPED' }),
      'itemId',
    ],
    ['reorderAgenda', meetings.REORDER, (id) => ({ meetingId: unknown, itemIds: [unknown, id] }), 'itemIds.1'],
    [
      'sendPreparation',
      meetings.PREPARE,
      (id) => ({ meetingId: unknown, goalIds: [id], documentIds: [] }),
      'goalIds.0',
    ],
    ['writeNote', meetings.NOTE, (meetingId) => ({ meetingId, text: 'x' }), 'meetingId'],
    [
      'wrapUpMeeting',
      meetings.WRAP_UP,
      (ownerId) => ({
        input: { meetingId: unknown, objectivesMet: 'YES', followUps: [{ ownerId, text: 'x' }] },
      }),
      'input.followUps.0.ownerId',
    ],
    [
      'wrapUpMeeting, the next one',
      meetings.WRAP_UP,
      (id) => ({
        input: {
          meetingId: unknown,
          objectivesMet: 'YES',
          followUps: [],
          next: meetingInput(id, '2030-01-01T10:00:00Z'),
        },
      }),
      'input.next.pairingId',
    ],
    [
      'logPastMeeting',
      meetings.LOG_PAST,
      (id) => ({ input: meetingInput(id, '2020-01-01T10:00:00Z') }),
      'input.pairingId',
    ],
  ];
  test('is refused with its path in every operation', async () => {
    for (const [name, query, variables, path] of inputs())
      for (const id of malformed) {
        const { errors = [] } = await pairing.mentee.send(query, variables(id));
        expect([name, id, errors.map(({ extensions }) => extensions)]).toEqual([
          name,
          id,
          [{ code: 'BAD_USER_INPUT', path }],
        ]);
        expectClear(errors, 'BAD_USER_INPUT');
      }
  });

  test('is not an error when it is well-formed but unknown', async () => {
    for (const [name, query, variables] of inputs()) {
      const { data, errors } = await pairing.mentee.send(query, variables(unknown));
      expect([name, errors]).toEqual([name, undefined]);
      const [answer] = Object.values(data) as { userErrors?: { code: string }[]; totalCount?: number }[];
      if (answer?.userErrors)
        expect([name, answer.userErrors[0]?.code]).toEqual([name, expect.stringMatching(/^(NOT_FOUND|NOT_A_MEMBER)$/)]);
      else expect([name, answer?.totalCount ?? answer]).toEqual([name, name === 'mentors' ? 0 : null]);
    }
  });

  test('may be written in capitals', async () => {
    const { pairing: found } = await pairing.mentee.query('query ($id: ID!) { pairing(id: $id) { id } }', {
      id: pairing.pairingId.toUpperCase(),
    });
    expect(found.id).toBe(pairing.pairingId);
  });
});

describe('Objects of other people', () => {
  test.each<[string, string, () => object]>([
    ['signature', ask.SIGN_AGREEMENT, () => ({ pairingId: pairing.pairingId, version: 1 })],
    [
      'message',
      'mutation ($pairingId: ID!) { sendMessage(pairingId: $pairingId, text: "x") { userErrors { code message } } }',
      () => ({ pairingId: pairing.pairingId }),
    ],
    ['goal', ask.CREATE_GOAL, () => ({ input: { pairingId: pairing.pairingId, title: 'x', horizon: 'SHORT' } })],
    ['entry', ask.ADD_PROGRESS, () => ({ input: { goalId, kind: 'DO', text: 'x' } })],
    ['meeting', ask.PROPOSE_MEETING, () => ({ input: meetingInput(pairing.pairingId, '2030-01-01T10:00:00Z') })],
    ['acceptance', ask.ACCEPT_REQUEST, () => ({ id: pairing.requestId })],
  ])('cannot be used for %s, with the same refusal as for an unknown id', async (_what, query, variables) => {
    const known = variables();
    const text = JSON.stringify(known).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[-0-9a-f]{22}/g, unknown);
    const [own, none] = [await stranger.query(query, known), await stranger.query(query, JSON.parse(text))];
    expect(own).toEqual(none);
    const [payload] = Object.values(own) as { userErrors: { code: string }[] }[];
    expect(payload?.userErrors).toEqual([expect.objectContaining({ code: 'NOT_FOUND' })]);
  });
});

describe('Text that cannot be stored', () => {
  test.each<[string, string, () => object, string]>([
    [
      'title',
      ask.CREATE_GOAL,
      () => ({ input: { pairingId: pairing.pairingId, title: 'a\0b', horizon: 'SHORT' } }),
      'input.title',
    ],
    [
      'key',
      ask.CREATE_GOAL,
      () => ({ input: { pairingId: pairing.pairingId, title: 'a', horizon: 'SHORT', idempotencyKey: '\0' } }),
      'input.idempotencyKey',
    ],
    ['name', ask.UPDATE_PROFILE, () => ({ input: { displayName: 'x\ud800' } }), 'input.displayName'],
    [
      'list',
      ask.UPDATE_MENTEE_PROFILE,
      () => ({ input: { skillsWanted: ['fine', '\udc00'] } }),
      'input.skillsWanted.1',
    ],
    [
      'nested list',
      ask.SEND_REQUEST,
      () => ({ input: requestInput(pairing.programId, pairing.mentor, { goals: [{ text: '\0', horizon: 'SHORT' }] }) }),
      'input.goals.0.text',
    ],
    ['search', ask.MENTORS, () => ({ programId: pairing.programId, filter: { text: '\0' } }), 'filter.text'],
    [
      'literal',
      'mutation { updateProfile(input: { headline: "a\\u0000b" }) { userErrors { code } } }',
      () => ({}),
      'input.headline',
    ],
  ])('is refused with its path: %s', async (_what, query, variables, path) => {
    const { errors = [] } = await pairing.mentee.send(query, variables());
    expectClear(errors, 'BAD_USER_INPUT');
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', path }]);
  });
});

describe('Malformed dates and numbers', () => {
  const goal = (change: object) => ({
    input: { pairingId: pairing.pairingId, title: 'x', horizon: 'SHORT', ...change },
  });
  const meeting = (change: object) => ({ input: meetingInput(pairing.pairingId, '2030-01-01T10:00:00Z', change) });
  test.each<[string, string, () => object]>([
    ['30 February', ask.CREATE_GOAL, () => goal({ dueOn: '2026-02-30' })],
    ['the year 0', ask.CREATE_GOAL, () => goal({ dueOn: '0000-01-01' })],
    ['an instant for a date', ask.CREATE_GOAL, () => goal({ dueOn: '2026-02-03T00:00:00Z' })],
    ['a number for a date', ask.CREATE_GOAL, () => goal({ dueOn: 20260203 })],
    ['a date for an instant', ask.PROPOSE_MEETING, () => meeting({ startsAt: '2030-01-01' })],
    ['an instant without an offset', ask.PROPOSE_MEETING, () => meeting({ startsAt: '2030-01-01T10:00:00' })],
    ['25 o’clock', ask.PROPOSE_MEETING, () => meeting({ startsAt: '2030-01-01T25:00:00Z' })],
    ['half a minute', ask.PROPOSE_MEETING, () => meeting({ minutes: 30.5 })],
    ['more minutes than a number holds', ask.PROPOSE_MEETING, () => meeting({ minutes: 1e12 })],
    ['text for a number', ask.PROPOSE_MEETING, () => meeting({ minutes: '60' })],
    ['a channel that there is not', ask.PROPOSE_MEETING, () => meeting({ channel: 'FAX' })],
    ['a field that there is not', ask.PROPOSE_MEETING, () => meeting({ colour: 'red' })],
    ['nothing where something is needed', ask.PROPOSE_MEETING, () => ({ input: { pairingId: pairing.pairingId } })],
    ['no variable at all', ask.PROPOSE_MEETING, () => ({})],
  ])('%s is refused with its path', async (_what, query, variables) => {
    const { errors = [] } = await pairing.mentee.send(query, variables());
    expectClear(errors, 'BAD_USER_INPUT');
  });
});

describe('A page', () => {
  const lists = [
    'pairings(first: $first, after: $after) { pageInfo { hasNextPage } }',
    'programs(first: $first, after: $after) { pageInfo { hasNextPage } }',
    'requests(box: SENT, first: $first, after: $after) { pageInfo { hasNextPage } }',
    'mentors(programId: $programId, first: $first, after: $after) { pageInfo { hasNextPage } }',
    'program(id: $programId) { members(first: $first, after: $after) { pageInfo { hasNextPage } } }',
    'goal(id: $goalId) { entries(first: $first, after: $after) { pageInfo { hasNextPage } } }',
    ...['goals', 'meetings', 'messages', 'contacts'].map(
      (list) => `pairing(id: $pairingId) { ${list}(first: $first, after: $after) { pageInfo { hasNextPage } } }`,
    ),
    ...['pairings', 'upcomingMeetings', 'reminders'].map(
      (list) => `viewer { ${list}(first: $first, after: $after) { pageInfo { hasNextPage } } }`,
    ),
  ];
  const asked = (list: string, variables: object) => {
    const names = ['first: Int', 'after: String', 'programId: ID!', 'goalId: ID!', 'pairingId: ID!'];
    const used = names.filter((name) => list.includes(`$${name.split(':')[0]}`)).map((name) => `$${name}`);
    const { programId, pairingId } = pairing;
    return pairing.mentee.send(`query (${used.join(', ')}) { ${list} }`, {
      programId,
      pairingId,
      goalId,
      ...variables,
    });
  };

  test.each<[string, object, string]>([
    ['of 101', { first: 101 }, 'first'],
    ['of -1', { first: -1 }, 'first'],
    ['of null', { first: null }, 'first'],
    ['after something else', { after: 'nowhere' }, 'after'],
    ['after a cursor of two texts', { after: encoded(['a', 'b']) }, 'after'],
    ['after a cursor of numbers', { after: encoded([1, 2]) }, 'after'],
    ['after a cursor of objects', { after: encoded([{}, []]) }, 'after'],
    [
      'after a cursor with a value too many',
      { after: encoded(['2026-01-01T00:00:00.000Z', unknown, unknown]) },
      'after',
    ],
    ['after a cursor whose id is none', { after: encoded(['2026-01-01T00:00:00.000Z', "' or true --"]) }, 'after'],
    [
      'after a day that there is not, or a name with U+0000',
      { after: encoded(['2026-02-30T00:00:00.000Z\0', unknown]) },
      'after',
    ],
  ])('%s is refused by every list', async (_what, variables, path) => {
    for (const list of lists) {
      const { errors = [] } = await asked(list, { first: 10, ...variables });
      expect([list, errors.map(({ extensions }) => extensions)]).toEqual([list, [{ code: 'BAD_USER_INPUT', path }]]);
    }
  });

  test('of 0 and of 100 is accepted by every list', async () => {
    for (const list of lists)
      for (const first of [0, 100]) expect([list, (await asked(list, { first })).errors]).toEqual([list, undefined]);
  });
});

describe('A malformed GraphQL request', () => {
  test.each<[string, string, number]>([
    ['that is no JSON', '{"query": ', 400],
    ['that is empty', '', 400],
    ['that is a list', '[{"query":"{ viewer { id } }"}]', 400],
    ['that is null', 'null', 400],
    ['whose query is a number', '{"query": 7}', 400],
    ['whose variables are a list', '{"query":"{ viewer { id } }","variables":[]}', 400],
  ])('%s is refused', async (_what, body, status) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expectClear(answer.errors, 'BAD_USER_INPUT');
  });

  test.each<[string, string, string]>([
    ['that breaks off', '{ viewer { id ', 'GRAPHQL_PARSE_FAILED'],
    ['for an unknown field', '{ viewer { password } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['for an unknown mutation', 'mutation { dropEverything }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'for another’s internals',
      '{ _entities(representations: []) { __typename } _service { sdl } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'of the wrong type',
      'mutation { signAgreement(pairingId: "x", version: "one") { userErrors { code } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['without saying which', 'query A { viewer { id } } query B { viewer { id } }', 'BAD_USER_INPUT'],
    ['500 levels deep', `{ viewer ${'{ manager '.repeat(500)}{ id }${' }'.repeat(500)} }`, 'TOO_COSTLY'],
    ['20,000 levels deep', `{ viewer ${'{ manager '.repeat(20_000)}{ id }${' }'.repeat(20_000)} }`, 'TOO_COSTLY'],
  ])('query %s is refused', async (_what, query, code) => {
    const answer = await post(JSON.stringify({ query }));
    expectClear(answer.errors, code);
  });

  test('with variables 100,000 levels deep is answered', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const list = await post(
      `{"query":"query ($s: [PairingStatus!]) { pairings(status: $s) { totalCount } }","variables":{"s":${deep}}}`,
    );
    expectClear(list.errors, 'BAD_USER_INPUT');
  });

  test('of 10 MB is refused before it is read, and the next one is answered', async () => {
    const answer = await post(JSON.stringify({ query: `{ viewer { id } } # ${'x'.repeat(10_000_000)}` }));
    expect(answer.status).toBe(413);
    expectClear(answer.errors, 'BAD_USER_INPUT');
    expect((await pairing.mentee.query('{ viewer { id } }')).viewer.id).toBe(pairing.mentee.personId);
  });

  test('of 10 MB over a WebSocket closes only that socket', async () => {
    const socket = new WebSocket(`${jumelage.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.send(JSON.stringify({ type: 'connection_init', payload: { padding: 'x'.repeat(10_000_000) } }));
    expect(await closed).toBe(1009);
    expect((await pairing.mentee.query('{ viewer { id } }')).viewer.id).toBe(pairing.mentee.personId);
  });
});

describe('A token', () => {
  const claims = () => ({
    sub: pairing.mentee.personId,
    iss: 'http://localhost',
    aud: 'http://localhost',
    coordinates: [pairing.programId],
    scopes: ['*'],
  });
  const forged = async (): Promise<[string, string][]> => {
    const { privateKey } = await generateKeyPair('EdDSA');
    const sign = (header: object) =>
      new SignJWT(claims())
        .setProtectedHeader({ alg: 'EdDSA', ...header })
        .setExpirationTime('10m')
        .sign(privateKey);
    const [header = '', payload = '', signature = ''] = pairing.mentee.token.split('.');
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid })).toString('base64url');
    const grown = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: pairing.mentor.personId }),
    ).toString('base64url');
    const shared = new TextEncoder().encode('a secret for tests that is long enough');
    return [
      ['of another key', await sign({})],
      ['of another key under the name of ours', await sign({ kid })],
      ['without a signature', `${none}.${payload}.`],
      ['for somebody else under our signature', `${header}.${grown}.${signature}`],
      [
        'signed with a secret',
        await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid }).setExpirationTime('10m').sign(shared),
      ],
      ['that breaks off', pairing.mentee.token.slice(0, -10)],
      ['that is garbage', 'abc.def.ghi'],
      ['that is a session', pairing.mentee.personId],
    ];
  };

  test('from another issuer is refused over HTTP and WebSocket', async () => {
    for (const [what, token] of await forged()) {
      const answer = await post('{"query":"{ viewer { id } }"}', { authorization: `Bearer ${token}` });
      expect([what, answer.status]).toEqual([what, 401]);
      expectClear(answer.errors, 'UNAUTHENTICATED');
      const live = createTestClient(jumelage.url, { personId: '', email: '', token }).subscribe(
        'subscription { goalUpdated { cursor } }',
      );
      const ended = (await live.ended) as { code?: number };
      expect([what, ended.code]).toEqual([what, 4403]);
      live.close();
    }
  });

  test.each(['Basic abc', 'Bearer', 'Bearer a b', 'token'])(
    'that comes as "%s" is malformed',
    async (authorization) => {
      const answer = await post('{"query":"{ viewer { id } }"}', { authorization });
      expect(answer.status).toBe(401);
      expectClear(answer.errors, 'UNAUTHENTICATED');
    },
  );

  test.each(['that was used before', 'that is used for the first time'])(
    '%s opens nothing once its 10 minutes are over',
    async (which) => {
      const { token } = which.includes('before') ? pairing.mentee : await pairing.mentee.renewed();
      const doNotFake = [
        'nextTick',
        'setImmediate',
        'setInterval',
        'setTimeout',
        'clearImmediate',
        'clearInterval',
        'clearTimeout',
        'performance',
        'hrtime',
        'queueMicrotask',
      ] as const;
      jest.useFakeTimers({ doNotFake: [...doNotFake], now: Date.now() + 10 * 60_000 + 1000 });
      try {
        const answer = await post('{"query":"{ viewer { id } }"}', { authorization: `Bearer ${token}` });
        expect(answer.status).toBe(401);
        expectClear(answer.errors, 'UNAUTHENTICATED');
        expect(answer.errors[0]?.message).toContain('expired');
      } finally {
        jest.useRealTimers();
      }
    },
  );
});

describe('An account', () => {
  const signUp = async (body: string) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${jumelage.url}/auth/sign-up/email`, { method: 'POST', headers, body });
    return { status: response.status, ...((await response.json()) as { code: string; message: string }) };
  };
  const whole = { name: 'Ada', email: 'ada@example.org', password: 'a good password' };

  test.each<[string, () => string, number, string]>([
    ['whose body is no JSON', () => '{', 400, 'VALIDATION_ERROR'],
    ['without an e-mail', () => JSON.stringify({ ...whole, email: undefined }), 400, 'VALIDATION_ERROR'],
    ['whose e-mail is none', () => JSON.stringify({ ...whole, email: 'ada' }), 400, 'VALIDATION_ERROR'],
    [
      'whose e-mail is taken',
      () => JSON.stringify({ ...whole, email: pairing.mentee.email }),
      422,
      'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
    ],
    ['whose password is short', () => JSON.stringify({ ...whole, password: 'short' }), 400, 'PASSWORD_TOO_SHORT'],
    ['without a name', () => JSON.stringify({ ...whole, name: ' ' }), 400, 'INVALID_NAME'],
    ['with a name of 121 characters', () => JSON.stringify({ ...whole, name: 'x'.repeat(121) }), 400, 'INVALID_NAME'],
    ['with a name that cannot be kept', () => JSON.stringify({ ...whole, name: 'a\0' }), 400, 'INVALID_NAME'],
  ])('%s is refused', async (_what, body, status, code) => {
    const answer = await signUp(body());
    expect(answer).toMatchObject({ status, code });
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|\.[jt]s:|stack/);
  });
});
