import { FrameBatch } from './frame-batch.js';
import type { StreamFrame } from './upstream.js';

/** Limit that covers a short interruption of a connection and keeps the memory of a stream small. */
const maxRecentFrames = 128;

/** The recent frames of a stream, for clients that reconnect after a short interruption. */
export class RecentFrames {
  #frames: StreamFrame[] = [];

  /** Index of the newest frame; -1 if there is none. */
  get newest(): number {
    return this.#frames.length - 1;
  }

  push(frame: StreamFrame): void {
    this.#frames.push(frame);
    if (this.#frames.length > maxRecentFrames) this.#frames.shift();
  }

  /** Returns the index of the frame with this cursor; -1 if it is unknown. */
  indexOf(cursor: string | undefined): number {
    return cursor === undefined ? -1 : this.#frames.findIndex(({ state }) => state?.cursor === cursor);
  }

  /** Returns the frames after an index as one batch; undefined if there are none. */
  batchAfter(index: number): FrameBatch | undefined {
    const frames = this.#frames.slice(index + 1);
    return frames.length > 0 ? new FrameBatch(frames.map(({ result }) => result)) : undefined;
  }

  /** Returns the cursors of the frames after an index. */
  cursorsAfter(index: number): Set<string | undefined> {
    return new Set(this.#frames.slice(index + 1).map(({ state }) => state?.cursor));
  }
}
