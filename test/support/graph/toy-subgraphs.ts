import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, parse } from 'graphql';
import { PushIterator } from '../../../services/shared/async/push-iterator.js';
import { Fault, tooSlow, unauthenticated } from '../../../services/shared/faults.js';
import type { Subgraph } from '../../../services/shared/graphql/subgraph.js';
import type { Call } from '../../../services/shared/http/call.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@shareable"])';

const gardenSdl = `${link}
  type Query { plant(id: ID!): Plant  plants(first: Int = 20): [Plant!]!  living(id: ID!): Living  found: [Found!]!  whoami: String  boom: String  secret: String! }
  type Mutation { rename(id: ID!, name: String!): Plant! }
  interface Living { id: ID!  name: String! }
  union Found = Plant | Stone
  type Stone { weight: Int! }
  type Plant implements Living @key(fields: "id") { id: ID!  name: String!  height: Int!  latin: String  neighbour: Plant  broken: String!  fails(code: String!): String }
`;

const diarySdl = `${link}
  type Query { entry(id: ID!): Entry  entries: [Entry!]!  days(first: Int = 1): [Entry!]! }
  type Subscription { wrote(about: ID, after: String): Writing!  flood: Writing! }
  type Writing { cursor: String!  entry: Entry!  viewer: String  trouble: String  must: String! }
  type Entry @key(fields: "id") { id: ID!  text: String!  about: Plant  others: [Plant]  sure: Plant! }
  type Plant @key(fields: "id") { id: ID!  height: Int! @external  latin: String @external  entries: [Entry!]!
    tall: Boolean @requires(fields: "height")  label: String @requires(fields: "latin") }
`;

interface Plant {
  __typename: 'Plant';
  id: string;
  name: string | null;
  height: number;
  latin: string | null;
  neighbour?: string;
}
export interface ToyEntry {
  id: string;
  text: string;
  about: string;
  cursor?: string;
  /** Milliseconds since 1970. */
  happenedAt?: number;
  trouble?: boolean;
  must?: string | null;
}

/** The state of the toy subgraphs, and counts of what they created and released. */
export interface Toys {
  contexts: { garden: number; diary: number };
  calls: Call[];
  plants: Map<string, Plant>;
  /** The `@requires` fields that were resolved, each with the plant's id. */
  requiresRuns: string[];
  /** Upstream iterators that are open now. */
  readers: Set<PushIterator<ToyEntry>>;
  /** Every written entry, for `after`. */
  log: ToyEntry[];
  unreadLimit: number;
  /** `days` waits for it. */
  slow: Promise<unknown>;
  /** How many more times resolving `trouble` fails like a database outage. */
  outages: number;
  /** Sends an entry to the subscribers of its plant and to those of all plants. */
  write(entry: ToyEntry): void;
  subgraphs: [Subgraph<ToyContext>, Subgraph<ToyContext>];
  supergraph: string;
}

export interface ToyContext {
  call: Call;
  seen: Map<string, number>;
  serial: number;
}

/** Returns a token: `Bearer good:ana`, or `Bearer good:ana:1700000000000` with its expiry in ms since 1970. Viewers whose names begin with `shared` share subscriptions. */
export function toyToken(name: string, expiresAt?: number): string {
  return `Bearer good:${name}${expiresAt ? `:${expiresAt}` : ''}`;
}

/** Verifies a toy token, for the gateway and the subgraphs. */
export async function verifyToy(
  authorization: string | undefined,
): Promise<{ name: string; expiresAt?: Date; visibility?: string } | null> {
  if (!authorization) return null;
  const [, name, end] = /^Bearer good:(\w+)(?::(\d+))?$/.exec(authorization) ?? [];
  if (!name || (end && Number(end) <= Date.now())) throw unauthenticated('The token is not valid.');
  const shares = name.startsWith('shared') ? { visibility: name } : {};
  return { name, ...shares, ...(end ? { expiresAt: new Date(Number(end)) } : {}) };
}

/** Creates two subgraphs: a garden, which owns plants, and a diary, which also has entries about plants that do not exist. */
export function createToys(): Toys {
  const plants: Plant[] = [
    { __typename: 'Plant', id: 'fern', name: 'Fern', height: 40, latin: 'Polypodium', neighbour: 'oak' },
    { __typename: 'Plant', id: 'oak', name: 'Oak', height: 2000, latin: null },
    { __typename: 'Plant', id: 'nameless', name: null, height: 1, latin: null },
  ];
  const toys: Toys = {
    contexts: { garden: 0, diary: 0 },
    calls: [],
    plants: new Map(plants.map((plant) => [plant.id, plant])),
    requiresRuns: [],
    readers: new Set(),
    log: [],
    unreadLimit: 1000,
    slow: Promise.resolve(),
    outages: 0,
    write(entry) {
      toys.log.push(entry);
      for (const reader of toys.readers) reader.push(entry);
    },
    subgraphs: [
      subgraph('garden', gardenSdl, () => gardenResolvers(toys)),
      subgraph('diary', diarySdl, () => diaryResolvers(toys)),
    ],
    supergraph: supergraph(),
  };
  return toys;

  function subgraph(name: 'garden' | 'diary', sdl: string, resolvers: () => object): Subgraph<ToyContext> {
    const typeDefs: DocumentNode = parse(sdl);
    let schema: Subgraph['schema'] | undefined;
    return {
      name,
      get schema() {
        schema ??= buildSubgraphSchema([{ typeDefs, resolvers: resolvers() as Record<string, never> }]);
        return schema;
      },
      async contextFor(call) {
        await verifyToy(call.authorization);
        toys.contexts[name] += 1;
        toys.calls.push(call);
        return { call, seen: new Map(), serial: toys.contexts[name] };
      },
    };
  }
}

function supergraph(): string {
  const composed = composeServices([
    { name: 'garden', url: 'http://garden', typeDefs: parse(gardenSdl) },
    { name: 'diary', url: 'http://diary', typeDefs: parse(diarySdl) },
  ]);
  if (!composed.supergraphSdl) throw new Error(JSON.stringify(composed.errors));
  return composed.supergraphSdl;
}

function nameIn(call: Call): string | null {
  return /good:(\w+)/.exec(call.authorization ?? '')?.[1] ?? null;
}

function gardenResolvers(toys: Toys) {
  const plant = (id: string) => toys.plants.get(id) ?? null;
  return {
    Query: {
      plant: (_: unknown, { id }: { id: string }) => plant(id),
      plants: () => [...toys.plants.values()].filter(({ name }) => name !== null),
      living: (_: unknown, { id }: { id: string }) => plant(id),
      found: () => [plant('fern'), { __typename: 'Stone', weight: 3 }],
      whoami: (_: unknown, _args: unknown, { call }: ToyContext) =>
        `${nameIn(call)} ${call.acceptLanguage ?? ''}`.trim(),
      boom: () => {
        throw new Error('password=hunter2 in the cause');
      },
      secret: () => {
        throw new Fault('FORBIDDEN', 'Not for you.', { hint: 'ask' });
      },
    },
    Mutation: {
      rename: (_: unknown, { id, name }: { id: string; name: string }) => Object.assign(plant(id) ?? {}, { name }),
    },
    Plant: {
      __resolveReference: ({ id }: { id: string }) => plant(id),
      neighbour: ({ neighbour }: Plant) => (neighbour ? plant(neighbour) : null),
      broken: () => {
        throw new Error('a bug');
      },
      fails: (_: unknown, { code }: { code: 'FORBIDDEN' }) => {
        throw new Fault(code, `It is ${code}.`);
      },
    },
  };
}

/** Replays what was written after an entry. Each event carries its cursor and whether the replay is complete. */
function resumable(toys: Toys, reader: PushIterator<ToyEntry>, after: string | undefined) {
  const last = toys.log.at(-1);
  const from = after === undefined ? toys.log.length : toys.log.findIndex(({ id }) => id === after) + 1;
  const missed = toys.log.slice(from);
  for (const entry of missed) reader.push(entry);
  let left = missed.length;
  return {
    startCursor: after ?? last?.id ?? 'beginning',
    async next() {
      const event = await reader.next();
      if (event.done) return event;
      left -= 1;
      return { done: false, value: { ...event.value, cursor: event.value.cursor ?? event.value.id, level: left < 0 } };
    },
    return: () => reader.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const entries: ToyEntry[] = [
  { id: '1', text: 'It grew.', about: 'fern' },
  { id: '2', text: 'A dream.', about: 'unicorn' },
];
const reference = (id: string) => ({ __typename: 'Plant', id });

function diaryResolvers(toys: Toys) {
  const subscribe = (keep: (entry: ToyEntry) => boolean) => {
    const reader: PushIterator<ToyEntry> = new PushIterator<ToyEntry>({
      limit: toys.unreadLimit,
      overflow: tooSlow,
      onEnd: () => toys.readers.delete(reader),
    });
    const push = reader.push.bind(reader);
    reader.push = (entry) => (keep(entry) ? push(entry) : true);
    toys.readers.add(reader);
    return reader;
  };
  const required = (field: string, answer: (plant: Plant) => unknown) => (plant: Plant) => {
    toys.requiresRuns.push(`${field} ${plant.id}`);
    return answer(plant);
  };
  return {
    Query: {
      entry: (_: unknown, { id }: { id: string }) => entries.find((entry) => entry.id === id) ?? null,
      entries: () => entries,
      days: async () => {
        await toys.slow;
        return entries;
      },
    },
    Subscription: {
      wrote: {
        subscribe: (_: unknown, { about, after }: { about?: string; after?: string }, { call }: ToyContext) => {
          if (after === 'gone') throw new Fault('CURSOR_EXPIRED', 'That is past retention.');
          if (about === 'private' && !call.authorization) throw new Fault('UNAUTHENTICATED', 'Sign in.');
          return resumable(
            toys,
            subscribe((entry) => !about || entry.about === about),
            call.resume ?? after,
          );
        },
        resolve: (entry: ToyEntry) => entry,
      },
      flood: { subscribe: () => subscribe(() => true), resolve: (entry: ToyEntry) => entry },
    },
    Writing: {
      cursor: ({ cursor, id }: ToyEntry) => cursor ?? id,
      entry: (entry: ToyEntry) => entry,
      viewer: (_: ToyEntry, _args: unknown, { call, serial }: ToyContext) => `${nameIn(call)}#${serial}`,
      trouble: ({ trouble }: ToyEntry) => {
        if (toys.outages > 0) {
          toys.outages -= 1;
          throw Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' });
        }
        if (trouble) throw new Fault('FORBIDDEN', 'Trouble at this event.');
        return 'none';
      },
      must: ({ must }: ToyEntry) => (must === undefined ? 'present' : must),
    },
    Entry: {
      __resolveReference: ({ id }: { id: string }) => entries.find((entry) => entry.id === id) ?? null,
      about: ({ about }: ToyEntry) => reference(about),
      others: () => ['oak', 'unicorn', 'fern'].map(reference),
      sure: ({ about }: ToyEntry) => reference(about),
    },
    Plant: {
      entries: ({ id }: { id: string }) => entries.filter(({ about }) => about === id),
      tall: required('tall', ({ height }) => height > 1000),
      label: required('label', ({ latin }) => latin ?? 'no label'),
    },
  };
}
