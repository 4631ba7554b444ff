/** Sleeps until a timeout or a wake-up. A wake-up that arrives while awake ends the next sleep at once. */
export class Sleeper {
  #isWokenUp = false;
  #endSleep: (() => void) | undefined;
  #closed = false;

  wakeUp(): void {
    this.#isWokenUp = true;
    this.#endSleep?.();
  }

  /** Ends the current sleep, and makes every later sleep return at once. */
  close(): void {
    this.#closed = true;
    this.wakeUp();
  }

  get closed(): boolean {
    return this.#closed;
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#isWokenUp && !this.#closed)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#endSleep = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.#endSleep = undefined;
    this.#isWokenUp = false;
  }
}
