const restMs = 2_000;

/** The instances of one service, asked in turn. One that failed a moment ago is asked only where no other is left. */
export class InstancePool<T> {
  #turn = 0;
  readonly #restsUntil = new Map<T, number>();

  constructor(readonly all: readonly T[]) {
    if (all.length === 0) throw new Error('A service needs one instance at least.');
  }

  /** The one to ask now. */
  next(): T {
    const now = performance.now();
    const rotated = this.all.map((_, index) => this.all[(this.#turn + index) % this.all.length] as T);
    const chosen = rotated.find((one) => (this.#restsUntil.get(one) ?? 0) <= now) ?? (rotated[0] as T);
    this.#turn = (this.all.indexOf(chosen) + 1) % this.all.length;
    return chosen;
  }

  markFailed(one: T): void {
    this.#restsUntil.set(one, performance.now() + restMs);
  }

  markHealthy(one: T): void {
    this.#restsUntil.delete(one);
  }

  /** One has answered; where it said that it is about to end, the next request had better go to another. */
  recordResponse(one: T, answer: unknown): void {
    const isLeaving = answer instanceof Response && answer.headers.get('connection') === 'close';
    if (isLeaving) this.markFailed(one);
    else this.markHealthy(one);
  }
}

/**
 * Asks one instance after another, each once, until one answers; `mayAskNext` says of a failure whether the next one may
 * be asked. Rejects with why the last one that was asked did not answer.
 */
export async function callWithFailover<T, Answer>(
  instances: InstancePool<T>,
  ask: (one: T) => Promise<Answer>,
  mayAskNext: (error: unknown) => boolean = () => true,
): Promise<Answer> {
  for (let asked = 1; ; asked += 1) {
    const one = instances.next();
    try {
      const answer = await ask(one);
      instances.recordResponse(one, answer);
      return answer;
    } catch (error) {
      instances.markFailed(one);
      if (asked >= instances.all.length || !mayAskNext(error)) throw error;
    }
  }
}

const noConnection = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Whether `fetch` failed before anything of its request can have arrived: another may be asked, whatever it changes. */
export function failedToConnect(error: unknown): boolean {
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  return noConnection.has(code ?? '');
}
