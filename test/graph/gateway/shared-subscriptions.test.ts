import { afterEach, describe, expect, test } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { type SubgraphServer, serveSubgraph } from '../../../services/shared/graphql/subgraph-server.js';
import { createLogger } from '../../../services/shared/telemetry/logger.js';
import { modes, startToyGraph, type ToyAnswer, type ToyGraph, waitUntil } from '../../support/graph/toy-graph.js';
import { toyToken } from '../../support/graph/toy-subgraphs.js';

let graph: ToyGraph;
afterEach(() => graph.close());

const FOLLOW = 'subscription ($after: String) { wrote(after: $after) { cursor viewer entry { text about { name } } } }';

interface Seen {
  events: ToyAnswer[];
  error: unknown;
  isComplete: boolean;
  stop(): void;
}

function watch(client: Client, variables: Record<string, unknown> = {}, query = FOLLOW): Seen {
  const seen: Seen = { events: [], error: undefined, isComplete: false, stop: () => undefined };
  seen.stop = client.subscribe(
    { query, variables },
    {
      next: (event) => seen.events.push(event as ToyAnswer),
      error: (error) => {
        seen.error = error;
      },
      complete: () => {
        seen.isComplete = true;
      },
    },
  );
  return seen;
}

const as = (name: string, expiresAt?: number) => graph.connect({ authorization: toyToken(name, expiresAt) });
const entry = (id: string) => ({ id, text: `text ${id}`, about: 'fern' });
const write = (...ids: string[]) => {
  for (const id of ids) graph.toys.write(entry(id));
};
const cursors = ({ events }: Seen) => events.map(({ data }) => (data?.wrote as { cursor: string } | undefined)?.cursor);
const code = ({ error }: Seen) => (error as ToyAnswer['errors'])?.[0]?.extensions?.code;
const diaryContexts = () => graph.toys.contexts.diary;

describe.each(modes)('Subscriptions with equal operation and visibility, with subgraphs %s,', (mode) => {
  test('share one upstream and one resolution of each event', async () => {
    graph = await startToyGraph(mode);
    const all = Array.from({ length: 20 }, () => watch(as('shared1')));
    await waitUntil(() => graph.gateway.openStreams() === 20 && graph.toys.readers.size === 1);
    const before = diaryContexts();
    write('1');
    await waitUntil(() => all.every(({ events }) => events.length === 1));
    expect(diaryContexts()).toBe(before + 1);
    for (const { events } of all) expect(events).toEqual(all[0]?.events);
    for (const seen of all) seen.stop();
    await waitUntil(() => graph.toys.readers.size === 0 && graph.gateway.openStreams() === 0);
  });

  test('are not shared with another visibility, other variables, another selection, or without a visibility', async () => {
    graph = await startToyGraph(mode);
    const one = watch(as('shared1'));
    const others = [
      watch(as('shared2')),
      watch(as('shared1'), {}, 'subscription { wrote(about: "fern") { cursor viewer } }'),
      watch(as('shared1'), { about: 'oak' }, 'subscription ($about: ID) { wrote(about: $about) { cursor viewer } }'),
      watch(as('shared1'), { about: 'fern' }, 'subscription ($about: ID) { wrote(about: $about) { cursor viewer } }'),
      watch(as('ana')),
      watch(as('ana')),
    ];
    await waitUntil(() => graph.toys.readers.size === 7);
    write('1');
    await waitUntil(() => one.events.length === 1 && others.filter(({ events }) => events.length === 1).length === 5);
    const viewers = [one, ...others].map(({ events }) => (events[0]?.data?.wrote as { viewer: string })?.viewer);
    expect(viewers.map((viewer) => viewer?.split('#')[0])).toEqual([
      'shared1',
      'shared2',
      'shared1',
      undefined,
      'shared1',
      'ana',
      'ana',
    ]);
  });

  test('replay recent frames to a reader who reconnects, without another upstream', async () => {
    graph = await startToyGraph(mode);
    const stays = watch(as('shared1'));
    const leaves = watch(as('shared1'));
    await waitUntil(() => graph.gateway.openStreams() === 2 && graph.toys.readers.size === 1);
    write('1', '2');
    await waitUntil(() => leaves.events.length === 2);
    leaves.stop();
    write('3', '4');
    await waitUntil(() => stays.events.length === 4);
    const back = watch(as('shared1'), { after: '2' });
    await waitUntil(() => back.events.length === 2);
    expect(graph.toys.readers.size).toBe(1);
    write('5');
    await waitUntil(() => back.events.length === 3 && stays.events.length === 5);
    expect(cursors(back)).toEqual(['3', '4', '5']);
  });

  test('let a reader with an older cursor replay separately, and join the others when it has caught up', async () => {
    graph = await startToyGraph(mode);
    write('1', '2', '3');
    const stays = watch(as('shared1'));
    await waitUntil(() => graph.toys.readers.size === 1);
    write('4');
    await waitUntil(() => stays.events.length === 1);
    const back = watch(as('shared1'), { after: '1' });
    await waitUntil(() => back.events.length === 3);
    await waitUntil(() => graph.toys.readers.size === 1);
    write('5', '6');
    await waitUntil(() => back.events.length === 5 && stays.events.length === 3);
    expect(cursors(back)).toEqual(['2', '3', '4', '5', '6']);
    expect(cursors(stays)).toEqual(['4', '5', '6']);
  });

  test('keep a reader of new events apart from a replay of other readers', async () => {
    graph = await startToyGraph(mode);
    write('1', '2', '3');
    const replays = watch(as('shared1'), { after: '1' });
    await waitUntil(() => replays.events.length === 2);
    const fresh = watch(as('shared1'));
    await waitUntil(() => graph.gateway.openStreams() === 2 && graph.toys.readers.size === 2);
    write('4');
    await waitUntil(() => fresh.events.length === 1 && replays.events.length === 3);
    await waitUntil(() => graph.toys.readers.size === 1);
    write('5');
    await waitUntil(() => fresh.events.length === 2 && replays.events.length === 4);
    expect(cursors(fresh)).toEqual(['4', '5']);
    expect(cursors(replays)).toEqual(['2', '3', '4', '5']);
  });

  test('deliver every event since its cursor to each reader once and in order, with random joins, leaves and reconnects', async () => {
    graph = await startToyGraph(mode);
    const readers: { heard: string[]; from: number; seen: Seen; start: number }[] = [];
    let written = 0;
    const follow = (after: string | undefined, heard: string[]) => ({
      heard,
      from: heard.length,
      start: written,
      seen: watch(as('shared1'), after === undefined ? {} : { after }),
    });
    const heardOf = (reader: (typeof readers)[number]) => [
      ...reader.heard.slice(0, reader.from),
      ...cursors(reader.seen),
    ];
    write('0');
    for (let step = 0; step < 120; step += 1) {
      if (readers.length < 12 && step % 4 === 0) readers.push(follow('0', ['0']));
      const index = step % Math.max(1, readers.length);
      const reader = readers[index];
      if (reader && step % 3 === 1) {
        const heard = heardOf(reader).filter((cursor) => cursor !== undefined);
        reader.seen.stop();
        readers[index] = follow(heard.at(-1), heard);
      }
      written += 1;
      write(String(written));
      if (step % 2) await new Promise((resolve) => setTimeout(resolve, step % 5));
    }
    const expected = Array.from({ length: written + 1 }, (_, index) => String(index));
    await waitUntil(() => readers.every((reader) => heardOf(reader).length >= expected.length));
    for (const reader of readers) expect(heardOf(reader)).toEqual(expected);
    await waitUntil(() => graph.toys.readers.size === 1);
  });

  test('continue with the token that expires last', async () => {
    graph = await startToyGraph(mode);
    const short = watch(as('shared1', Date.now() + 700));
    await waitUntil(() => graph.toys.readers.size === 1);
    const long = watch(as('shared1'));
    await waitUntil(() => graph.gateway.openStreams() === 2);
    write('1');
    await waitUntil(() => long.events.length === 1 && short.events.length === 1);
    await waitUntil(() => code(short) === 'UNAUTHENTICATED');
    write('2', '3');
    await waitUntil(() => long.events.length === 3);
    expect(cursors(long)).toEqual(['1', '2', '3']);
    expect(graph.toys.readers.size).toBe(1);
    expect(graph.gateway.openStreams()).toBe(1);
  });

  test('are refused separately', async () => {
    graph = await startToyGraph(mode);
    const good = watch(as('shared1'));
    await waitUntil(() => graph.toys.readers.size === 1);
    const refused = [watch(as('shared1'), { after: 'gone' }), watch(as('shared2'), { after: 'gone' })];
    await waitUntil(() => refused.every(({ error }) => error !== undefined));
    expect(refused.map(code)).toEqual(['CURSOR_EXPIRED', 'CURSOR_EXPIRED']);
    write('1');
    await waitUntil(() => good.events.length === 1);
    const again = watch(as('shared2'));
    await waitUntil(() => graph.toys.readers.size === 2);
    write('2');
    await waitUntil(() => again.events.length === 1);
  });
});

const log = createLogger('silent', 'toys');

async function serveAgain(port: number): Promise<SubgraphServer> {
  const [, diary] = graph.toys.subgraphs;
  const server = await serveSubgraph(diary, { port, host: '127.0.0.1', log, drainMs: 200 });
  graph.servers[1] = server;
  return server;
}

describe('A subscription whose subgraph restarts', () => {
  test('pauses and continues from its last cursor, without a lost or repeated event', async () => {
    graph = await startToyGraph('over the network');
    const all = [watch(as('shared1')), watch(as('shared1')), watch(as('ana'))];
    await waitUntil(() => graph.toys.readers.size === 2);
    write('1');
    await waitUntil(() => all.every(({ events }) => events.length === 1));
    for (let round = 0; round < 3; round += 1) {
      const { port } = graph.servers[1] as SubgraphServer;
      await graph.servers[1]?.close();
      write(`${round} while away`);
      await serveAgain(port);
      await waitUntil(() => graph.toys.readers.size === 2);
      write(`${round} back`);
      await waitUntil(() => all.every(({ events }) => events.length === 3 + 2 * round));
    }
    const expected = ['1', ...[0, 1, 2].flatMap((round) => [`${round} while away`, `${round} back`])];
    for (const seen of all) expect([cursors(seen), seen.error]).toEqual([expected, undefined]);
  }, 20_000);

  test('without any event yet continues from where it began', async () => {
    graph = await startToyGraph('over the network');
    write('before');
    const seen = watch(as('shared1'));
    await waitUntil(() => graph.toys.readers.size === 1);
    const { port } = graph.servers[1] as SubgraphServer;
    await graph.servers[1]?.close();
    write('while away');
    await serveAgain(port);
    await waitUntil(() => seen.events.length === 1);
    expect(cursors(seen)).toEqual(['while away']);
  }, 20_000);

  test('or whose database was down for a moment, receives the unresolved event complete afterwards', async () => {
    graph = await startToyGraph('over the network');
    const seen = watch(as('ana'), {}, 'subscription ($after: String) { wrote(after: $after) { cursor trouble } }');
    await waitUntil(() => graph.toys.readers.size === 1);
    write('1');
    await waitUntil(() => seen.events.length === 1);
    graph.toys.outages = 2;
    write('2');
    write('3');
    await waitUntil(() => seen.events.length === 3);
    expect(cursors(seen)).toEqual(['1', '2', '3']);
    expect([seen.error, seen.events.some(({ errors }) => errors)]).toEqual([undefined, false]);
  }, 20_000);

  test('that was never open ends with UNAVAILABLE', async () => {
    graph = await startToyGraph('over the network');
    await graph.servers[1]?.close();
    const seen = watch(as('shared1'));
    await waitUntil(() => seen.error !== undefined);
    expect(code(seen)).toBe('UNAVAILABLE');
  }, 20_000);
});
