/** Sleeps until a time has passed or something wakes it; a wake-up that comes while awake is not lost. */
export class Sleeper {
  #roused = false;
  #rouse: (() => void) | undefined;
  #closed = false;

  wakeUp(): void {
    this.#roused = true;
    this.#rouse?.();
  }

  /** Ends the sleep now and every later one at once. */
  close(): void {
    this.#closed = true;
    this.wakeUp();
  }

  get closed(): boolean {
    return this.#closed;
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#roused && !this.#closed)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.#rouse = undefined;
    this.#roused = false;
  }
}
