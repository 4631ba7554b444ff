/** The clock of all rules, reminders and expiries. Accounts and tokens use system time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** System time plus an offset; the offset is 0 except while sample data is written in the past. */
export class ShiftedClock implements Clock {
  #offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** Milliseconds that this clock is ahead of system time. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  set offsetMs(offsetMs: number) {
    this.#offsetMs = offsetMs;
  }
}

/** A clock that integration tests of API users may move. */
export class SandboxClock extends ShiftedClock {}

/** A clock that only moves when set, for tests. */
export class FrozenClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}
