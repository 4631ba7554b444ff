import { setTimeout as sleep } from 'node:timers/promises';

/** Writes one thing after another, each until it is acknowledged, until it is told to stop. */
export interface RetryingWriter {
  /** What was acknowledged, in order. */
  acknowledged: string[];
  /** Why it had to try again. */
  failures: string[];
  /** Ends once the write that is under way is acknowledged. */
  stop(): Promise<void>;
}

export interface RetryingWriterOptions {
  urls: string[];
  token: string;
  mutation: string;
  /** The variables of the write of this name: the same name, the same key. */
  variablesOf(name: string): object;
  /** Begins the name of each. */
  prefix: string;
}

const betweenMs = 240;

/** Begins to write. A gateway that fails is left for the next one. */
export function startRetryingWriter(options: RetryingWriterOptions): RetryingWriter {
  const acknowledged: string[] = [];
  const troubles: string[] = [];
  let stopped = false;
  let turn = 0;
  const write = async (name: string) => {
    for (const deadline = Date.now() + 60_000; ; ) {
      const trouble = await attempt(options, options.urls[turn % options.urls.length] ?? '', name);
      if (!trouble) return;
      troubles.push(trouble);
      if (Date.now() > deadline) throw new Error(`${name} was never acknowledged: ${trouble}`);
      turn += 1;
      await sleep(50 + Math.random() * 100);
    }
  };
  const run = async () => {
    for (let n = 0; !stopped; n++) {
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
    failures: troubles,
    async stop() {
      stopped = true;
      await running;
    },
  };
}

/** Answers what went wrong; undefined when it was acknowledged. */
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
