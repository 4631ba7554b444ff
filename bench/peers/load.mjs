import { Client } from 'undici';

/**
 * The clients, in a separate process. Each has one connection that stays open, and sends its next request when it has its
 * answer. Messages say which requests to send, where, and for how long; the answer has the duration of each request in ms.
 */

/** @type {Map<string, { url: string, requests: { path: string, body: string, token: string }[], next: number }>} */
const prepared = new Map();

process.on('message', async (message) => {
  const { id, kind } = message;
  try {
    if (kind === 'prepare') prepared.set(message.key, { url: message.url, requests: message.requests, next: 0 });
    process.send({ id, result: kind === 'run' ? await run(message) : {} });
  } catch (error) {
    process.send({ id, failed: String(error?.stack ?? error) });
  }
});

async function run({ key, clients, seconds }) {
  const target = prepared.get(key);
  if (!target) throw new Error(`Nothing is prepared for ${key}.`);
  const until = performance.now() + seconds * 1000;
  const outcome = { durationsMs: [], errors: 0, firstError: undefined };
  const cpu = process.cpuUsage();
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, () => client(target, until, outcome)));
  const { user, system } = process.cpuUsage(cpu);
  return { ...outcome, seconds: (performance.now() - began) / 1000, loadCpu: (user + system) / 1e6 };
}

async function client(target, until, outcome) {
  const connection = new Client(target.url, { pipelining: 1, keepAliveTimeout: 60_000 });
  try {
    while (performance.now() < until) {
      const { path, body, token } = target.requests[target.next++ % target.requests.length];
      const headers = { 'content-type': 'application/json', accept: 'application/json', authorization: token };
      const sent = performance.now();
      const answer = await connection.request({ path, method: 'POST', headers, body });
      const text = await answer.body.text();
      outcome.durationsMs.push(performance.now() - sent);
      if (answer.statusCode === 200 && !text.includes('"errors":[{') && !text.includes('"userErrors":[{')) continue;
      outcome.errors += 1;
      outcome.firstError ??= `${answer.statusCode} ${text.slice(0, 500)}`;
    }
  } finally {
    await connection.close();
  }
}
