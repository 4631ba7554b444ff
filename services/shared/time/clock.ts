/** The time that every rule, reminder and expiry sees. Accounts and tokens stay on the machine's time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Real time plus an offset: none, but while the past is written. */
export class ShiftedClock implements Clock {
  #offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** Milliseconds that this clock is ahead of the machine's. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  set offsetMs(offsetMs: number) {
    this.#offsetMs = offsetMs;
  }
}

/** A clock that integrators' tests may move. */
export class SandboxClock extends ShiftedClock {}

/** A clock that stands still until it is told otherwise, for tests. */
export class FrozenClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}
