import { Client } from 'undici';

/**
 * The clients, in a process of their own: each has one connection that stays open, and asks again as soon as it is
 * answered. Told by messages what to ask whom, and for how long; answers how long each answer took, in ms.
 */

/** @type {Map<string, { url: string, requests: { path: string, body: string, token: string }[], next: number }>} */
const prepared = new Map();

process.on('message', async (message) => {
  const { id, kind } = message;
  try {
    if (kind === 'prepare') prepared.set(message.key, { url: message.url, requests: message.requests, next: 0 });
    const answer = kind === 'run' ? await run(message) : {};
    process.send({ id, ...answer });
  } catch (error) {
    process.send({ id, failed: String(error?.stack ?? error) });
  }
});

async function run({ key, clients, seconds }) {
  const asked = prepared.get(key);
  if (!asked) throw new Error(`Nothing is prepared for ${key}.`);
  const until = performance.now() + seconds * 1000;
  const outcome = { took: [], errors: 0, firstError: undefined };
  const cpu = process.cpuUsage();
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, () => client(asked, until, outcome)));
  const { user, system } = process.cpuUsage(cpu);
  return { ...outcome, seconds: (performance.now() - began) / 1000, loadCpu: (user + system) / 1e6 };
}

async function client(asked, until, outcome) {
  const connection = new Client(asked.url, { pipelining: 1, keepAliveTimeout: 60_000 });
  try {
    while (performance.now() < until) {
      const { path, body, token } = asked.requests[asked.next++ % asked.requests.length];
      const headers = { 'content-type': 'application/json', accept: 'application/json', authorization: token };
      const sent = performance.now();
      const answer = await connection.request({ path, method: 'POST', headers, body });
      const text = await answer.body.text();
      outcome.took.push(performance.now() - sent);
      if (answer.statusCode === 200 && !text.includes('"errors":[{') && !text.includes('"userErrors":[{')) continue;
      outcome.errors += 1;
      outcome.firstError ??= `${answer.statusCode} ${text.slice(0, 500)}`;
    }
  } finally {
    await connection.close();
  }
}
