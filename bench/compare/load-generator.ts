import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { root } from './processes.js';

/** One request as a client sends it. */
export interface LoadRequest {
  path: string;
  body: string;
  /** The value of `Authorization`. */
  token: string;
}

/** What came of one round. */
export interface RoundResult {
  /** Milliseconds of each answer. */
  durationsMs: number[];
  errors: number;
  firstError?: string;
  seconds: number;
  /** CPU seconds of the clients themselves. */
  loadCpu: number;
}

/** The clients, in a process of their own. */
export class LoadGenerator {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  #last = 0;

  constructor() {
    this.#child = fork(join(root, 'bench/peers/load.mjs'), { serialization: 'advanced' });
    this.#child.on('message', (message: Record<string, unknown>) => {
      const waiting = this.#waiting.get(message.id as number);
      if (message.failed) waiting?.reject(new Error(String(message.failed)));
      else waiting?.resolve(message);
    });
    this.#child.once('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The clients are gone.'));
    });
  }

  /** Gives the clients what they are to ask, under a key. */
  async prepare(key: string, url: string, requests: LoadRequest[]): Promise<void> {
    await this.#send({ kind: 'prepare', key, url, requests });
  }

  /** So many clients ask for so long. */
  async run(key: string, clients: number, seconds: number): Promise<RoundResult> {
    return (await this.#send({ kind: 'run', key, clients, seconds })) as unknown as RoundResult;
  }

  close(): void {
    this.#child.disconnect();
  }

  #send(message: Record<string, unknown>): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    const waiting = Promise.withResolvers<Record<string, unknown>>();
    this.#waiting.set(id, waiting);
    this.#child.send({ id, ...message });
    return waiting.promise.finally(() => this.#waiting.delete(id));
  }
}
