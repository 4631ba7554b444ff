import { setTimeout as sleep } from 'node:timers/promises';

/** Writes one thing after another, retrying each until it is acknowledged, until `stop`. */
export interface RetryingWriter {
  /** The names of the acknowledged writes, in order. */
  acknowledged: string[];
  /** The reason of each retry. */
  failures: string[];
  /** Resolves when the current write is acknowledged. */
  stop(): Promise<void>;
}

export interface RetryingWriterOptions {
  urls: string[];
  token: string;
  mutation: string;
  /** Returns the variables of a write. The same name must give the same idempotency key. */
  variablesOf(name: string): object;
  /** The beginning of each name. */
  prefix: string;
}

const betweenMs = 240;

/** Starts writing. After a failure it uses the next gateway. */
export function startRetryingWriter(options: RetryingWriterOptions): RetryingWriter {
  const acknowledged: string[] = [];
  const failures: string[] = [];
  let isStopped = false;
  let turn = 0;
  const write = async (name: string) => {
    for (const deadline = Date.now() + 60_000; ; ) {
      const failure = await attempt(options, options.urls[turn % options.urls.length] ?? '', name);
      if (!failure) return;
      failures.push(failure);
      if (Date.now() > deadline) throw new Error(`${name} was not acknowledged: ${failure}`);
      turn += 1;
      await sleep(50 + Math.random() * 100);
    }
  };
  const run = async () => {
    for (let n = 0; !isStopped; n++) {
      const name = `${options.prefix} ${n}`;
      await write(name);
      acknowledged.push(name);
      await sleep(Math.random() * 2 * betweenMs);
    }
  };
  const running = run();
  running.catch(() => undefined);
  return {
    acknowledged,
    failures,
    async stop() {
      isStopped = true;
      await running;
    },
  };
}

/** Sends a write once. Returns what failed; undefined when it was acknowledged. */
async function attempt(options: RetryingWriterOptions, url: string, name: string): Promise<string | undefined> {
  const { token, mutation, variablesOf } = options;
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: mutation, variables: variablesOf(name) }),
      signal: AbortSignal.timeout(20_000),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors) return errors.map(({ extensions }) => `error ${extensions?.code}`).join(' ');
    const [payload] = Object.values(data ?? {});
    if (!payload) return 'no payload';
    return payload.userErrors.length > 0 ? `refused ${payload.userErrors[0]?.code}` : undefined;
  } catch (error) {
    const { cause, name: kind } = error as Error & { cause?: { code?: string } };
    return `failed ${cause?.code ?? kind}`;
  }
}

interface Answer {
  data?: Record<string, { userErrors: { code: string }[] }> | null;
  errors?: { extensions?: { code?: string } }[];
}
