import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findFreePort } from '../../../services/shared/database/embedded/embedded-postgres.js';
import { createActivePairing } from '../../support/fixtures/active-pairing.js';
import { setGoal } from '../../support/fixtures/fixtures.js';
import { type ApiClient, type LiveSubscription, signUp } from '../../support/graph/api-client.js';
import { makeDataFolder } from '../../support/processes/run-to-end.js';
import { type ServerProcess, startProcess } from '../../support/processes/server-process.js';

const entries = 200;
const kills = 3;
const follow = `subscription ($after: String) {
  goalUpdated(after: $after) { cursor entry { text } goal { title pairing { status mentor { displayName } } } }
}`;
const add = 'mutation ($input: AddProgressInput!) { addProgress(input: $input) { entry { id } userErrors { code } } }';

let folder: string;
let port: number;
let server: ServerProcess;

const start = () => startProcess('start/main.js', { DATA_DIR: folder, PORT: String(port), DEMO: '0' }, /is ready/);

beforeAll(async () => {
  folder = await makeDataFolder();
  port = await findFreePort();
  server = await start();
}, 60_000);

afterAll(async () => {
  await server.stop('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

/** Subscribes to the goals, and resumes with the last cursor whenever the connection is lost. */
class Follower {
  readonly received: string[] = [];
  #cursor: string | null = null;
  #live: LiveSubscription | undefined;
  #closed = false;

  constructor(private readonly client: ApiClient) {
    void this.#follow();
  }

  close(): void {
    this.#closed = true;
    this.#live?.close();
  }

  async #follow(): Promise<void> {
    while (!this.#closed) {
      const live = this.client.subscribe(follow, { after: this.#cursor });
      this.#live = live;
      let taken = 0;
      const take = () => {
        for (const { data } of live.results.slice(taken)) {
          taken++;
          this.#cursor = data.goalUpdated.cursor;
          if (data.goalUpdated.entry) this.received.push(data.goalUpdated.entry.text);
        }
      };
      const timer = setInterval(take, 5);
      await live.ended;
      clearInterval(timer);
      take();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Adds entries one after the other. An entry that is not acknowledged is sent again with the same idempotency key. */
async function addAll(mentee: ApiClient, goalId: string, beforeEach: (index: number) => void): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let index = 0; index < entries; index++) {
    const text = `pas ${index}`;
    const input = { goalId, kind: 'DO', text, percent: index % 101, idempotencyKey: text };
    beforeEach(index);
    for (let done = false; !done; ) {
      const answer = await mentee.send(add, { input }).catch(() => undefined);
      done = Boolean(answer?.data?.addProgress?.entry);
      if (!done) await new Promise((resolve) => setTimeout(resolve, 50));
    }
    acknowledged.push(text);
  }
  return acknowledged;
}

test('A subscriber receives every acknowledged entry once and in order while the process is killed repeatedly', async () => {
  const url = `http://127.0.0.1:${port}`;
  const pairing = await createActivePairing(await signUp(url, 'Solange'), await signUp(url, 'Malik'));
  const goalId = await setGoal(pairing);
  const followers = [new Follower(pairing.mentor), new Follower(pairing.mentee)];
  await new Promise((resolve) => setTimeout(resolve, 300));
  await pairing.mentee.query(add, { input: { goalId, kind: 'KNOW', text: 'premier pas' } });

  const moments = new Set(
    Array.from({ length: kills }, (_, n) => Math.floor((entries / kills) * (n + 0.2 + 0.6 * Math.random()))),
  );
  let restarting = Promise.resolve();
  const acknowledged = await addAll(pairing.mentee, goalId, (index) => {
    if (!moments.has(index)) return;
    const delay = Math.random() * 20;
    restarting = new Promise((resolve) => setTimeout(resolve, delay)).then(async () => {
      await server.stop('SIGKILL');
      server = await start();
    });
  });
  await restarting;
  const expected = ['premier pas', ...acknowledged];
  for (const follower of followers) {
    const deadline = Date.now() + 15_000;
    while (follower.received.length < expected.length && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    follower.close();
  }
  expect(followers[0]?.received).toEqual(expected);
  expect(followers[1]?.received).toEqual(expected);
  expect(moments.size).toBe(kills);
}, 120_000);
