const cooldownMs = 2_000;

/**
 * Instances of one service, used in rotation. An instance that failed within the last two seconds is used only if no
 * other is left.
 */
export class InstancePool<T> {
  #nextIndex = 0;
  readonly #failedUntil = new Map<T, number>();

  constructor(readonly all: readonly T[]) {
    if (all.length === 0) throw new Error('A service needs at least one instance.');
  }

  /** Returns the next instance to use. */
  next(): T {
    const now = performance.now();
    const rotated = this.all.map((_, index) => this.all[(this.#nextIndex + index) % this.all.length] as T);
    const chosen = rotated.find((one) => (this.#failedUntil.get(one) ?? 0) <= now) ?? (rotated[0] as T);
    this.#nextIndex = (this.all.indexOf(chosen) + 1) % this.all.length;
    return chosen;
  }

  markFailed(one: T): void {
    this.#failedUntil.set(one, performance.now() + cooldownMs);
  }

  markHealthy(one: T): void {
    this.#failedUntil.delete(one);
  }

  /**
   * Records a response; `connection: close` says that the instance is shutting down, so the next request uses another.
   */
  recordResponse(one: T, answer: unknown): void {
    const isLeaving = answer instanceof Response && answer.headers.get('connection') === 'close';
    if (isLeaving) this.markFailed(one);
    else this.markHealthy(one);
  }
}

/**
 * Tries the instances one after another, each once, until one answers; `mayAskNext` decides after a failure whether to
 * go on. Rejects with the last failure.
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

const connectErrorCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Returns whether `fetch` failed before any of its request can have arrived: even a mutation may be sent again. */
export function failedToConnect(error: unknown): boolean {
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  return connectErrorCodes.has(code ?? '');
}
