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

/** The result of one round. */
export interface RoundResult {
  /** The duration of each request, in ms. */
  durationsMs: number[];
  errors: number;
  firstError?: string;
  seconds: number;
  /** CPU seconds of the clients themselves. */
  loadCpu: number;
}

/** An answer of the process: a result, or the text of an error. */
interface Answer {
  id: number;
  failed?: string;
  result?: unknown;
}

/** The clients, in a separate process (`peers/load.mjs`). */
export class LoadGenerator {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pick<PromiseWithResolvers<unknown>, 'resolve' | 'reject'>>();
  #lastId = 0;

  constructor() {
    this.#child = fork(join(root, 'bench/peers/load.mjs'), { serialization: 'advanced' });
    this.#child.on('message', ({ id, failed, result }: Answer) => {
      const pending = this.#pending.get(id);
      if (failed !== undefined) pending?.reject(new Error(failed));
      else pending?.resolve(result);
    });
    this.#child.once('exit', () => {
      for (const { reject } of this.#pending.values()) reject(new Error('The process of the clients ended.'));
    });
  }

  /** Gives the clients the requests of a key. */
  async prepare(key: string, url: string, requests: LoadRequest[]): Promise<void> {
    await this.#send<object>({ kind: 'prepare', key, url, requests });
  }

  /** Lets the clients send the requests of a key for some seconds. */
  run(key: string, clients: number, seconds: number): Promise<RoundResult> {
    return this.#send<RoundResult>({ kind: 'run', key, clients, seconds });
  }

  close(): void {
    this.#child.disconnect();
  }

  #send<Result>(message: object): Promise<Result> {
    const id = ++this.#lastId;
    return new Promise<Result>((resolve, reject) => {
      this.#pending.set(id, { resolve: (result) => resolve(result as Result), reject });
      this.#child.send({ id, ...message });
    }).finally(() => this.#pending.delete(id));
  }
}
