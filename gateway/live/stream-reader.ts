import type { ExecutionResult } from 'graphql';
import { PushIterator } from '../../services/shared/async/push-iterator.js';
import { tooSlow } from '../../services/shared/faults.js';
import type { Reader } from './broadcast.js';
import { FrameBatch } from './frame-batch.js';

/** Destination that receives frames directly, without a queue: a socket. */
export interface FrameSink {
  send(batch: FrameBatch): void;
  /** Bytes that were accepted but not sent yet. */
  bufferedBytes(): number;
}

export interface ReaderLimits {
  /** Frames that may wait in the queue of a reader without a sink. */
  unreadFrames: number;
  /** Bytes that may wait in the sink of a reader. */
  unreadBytes: number;
}

/** Replay pauses at this share of a limit, and continues when less is waiting. */
const replayShare = 0.25;
const pollMs = 10;

/**
 * One reader of a shared stream. Its events are read one by one or, once it has a sink, sent directly. Beyond its
 * limits it ends with `TOO_SLOW`.
 */
export class SharedStreamReader implements Reader, AsyncIterator<ExecutionResult> {
  readonly #queue: PushIterator<ExecutionResult>;
  #sink: FrameSink | undefined;

  constructor(
    private readonly limits: ReaderLimits,
    onEnd: () => void,
  ) {
    this.#queue = new PushIterator({ limit: limits.unreadFrames, overflow: tooSlow, onEnd });
  }

  push(batch: FrameBatch): boolean {
    if (!this.#sink) return batch.results.every((result) => this.#queue.push(result));
    if (this.#sink.bufferedBytes() > this.limits.unreadBytes) {
      this.#queue.fail(tooSlow());
      return false;
    }
    this.#sink.send(batch);
    return true;
  }

  async whenReady(): Promise<void> {
    const isFull = () =>
      this.#sink
        ? this.#sink.bufferedBytes() > this.limits.unreadBytes * replayShare
        : this.#queue.unread > this.limits.unreadFrames * replayShare;
    while (isFull()) await new Promise((resolve) => setTimeout(resolve, pollMs));
  }

  end(): void {
    this.#queue.end();
  }

  fail(reason: unknown): void {
    this.#queue.fail(reason);
  }

  /** Sends frames directly to the sink from now on, waiting ones first; `next` then only reports the end. */
  attachSink(sink: FrameSink): void {
    const waiting = this.#queue.takeAll();
    if (waiting.length > 0) sink.send(new FrameBatch(waiting));
    this.#sink = sink;
  }

  next(): Promise<IteratorResult<ExecutionResult>> {
    return this.#queue.next();
  }

  return(): Promise<IteratorResult<ExecutionResult>> {
    return this.#queue.return();
  }
}
