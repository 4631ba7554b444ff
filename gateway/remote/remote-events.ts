import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { PushIterator } from '../../services/shared/async/push-iterator.js';
import { tooSlow, unavailable } from '../../services/shared/faults.js';
import {
  readStreamState,
  type StreamState,
  type SubgraphEvents,
  type SubgraphRequest,
} from '../../services/shared/graphql/local-executor.js';
import { streamStart } from '../../services/shared/graphql/subgraph-subscriptions.js';
import type { InstancePool } from '../../services/shared/http/instances.js';
import { parseResult, printCached, toError } from './subgraph-wire.js';

/** How a broken subscription is opened again. */
export interface ReconnectOptions {
  /** Events that may wait for one reader; beyond it that subscription ends with `TOO_SLOW`. */
  unreadEvents: number;
  /** Milliseconds before the first retry; doubled for each further retry (exponential back-off). */
  firstPauseMs: number;
  longestPauseMs: number;
  /** Milliseconds after which the subscription ends with `UNAVAILABLE`. */
  giveUpMs: number;
}

/** Attempts per instance for a subscription that was never open. */
const openingRounds = 3;

const defaults: ReconnectOptions = { unreadEvents: 1000, firstPauseMs: 100, longestPauseMs: 3_000, giveUpMs: 300_000 };

/**
 * Returns a function that opens subscriptions of a remote subgraph. If a socket breaks, or a subgraph answers
 * `UNAVAILABLE`, each of its subscriptions is opened again from its last cursor, on another instance if possible:
 * readers see a pause and not an end. A subscription that no instance has accepted ends with `UNAVAILABLE` after three
 * attempts per instance.
 */
export function createEventSubscriber(sockets: InstancePool<Client>, options: Partial<ReconnectOptions> = {}) {
  const settings = { ...defaults, ...options };
  return (request: SubgraphRequest): SubgraphEvents => new ReconnectingStream(sockets, request, settings).events;
}

class ReconnectingStream {
  readonly events: PushIterator<ExecutionResult> & { startCursor?: string | undefined };
  #leave: () => void = () => undefined;
  #isOpen = false;
  #hasEnded = false;
  #cursor: string | undefined;
  #attempts = 0;
  #brokenSince: number | undefined;
  #pause: NodeJS.Timeout | undefined;

  constructor(
    private readonly sockets: InstancePool<Client>,
    private readonly request: SubgraphRequest,
    private readonly settings: ReconnectOptions,
  ) {
    const onEnd = () => {
      this.#hasEnded = true;
      clearTimeout(this.#pause);
      this.#leave();
    };
    this.events = new PushIterator<ExecutionResult>({ limit: settings.unreadEvents, overflow: tooSlow, onEnd });
    this.#open();
  }

  #open(): void {
    const socket = this.sockets.next();
    let isCurrent = true;
    const leave = socket.subscribe(this.#payload(), {
      next: (message) => isCurrent && this.#take(message as ExecutionResult, socket),
      error: (reason) => {
        if (!isCurrent) return;
        isCurrent = false;
        const error = Array.isArray(reason) ? toError(reason[0] as GraphQLFormattedError) : unavailable();
        if (error.extensions.code === 'UNAVAILABLE') this.#onBroken(socket);
        else this.events.fail(error);
      },
      complete: () => isCurrent && this.events.end(),
    });
    this.#leave = () => {
      isCurrent = false;
      leave();
    };
  }

  #payload() {
    const { document, variables, operationName, context } = this.request;
    const call = this.#cursor ? { ...context.call, resume: this.#cursor } : context.call;
    return {
      query: printCached(document),
      variables: variables ?? null,
      operationName: operationName ?? null,
      extensions: { call },
    };
  }

  #take(message: ExecutionResult, socket: Client): void {
    this.#isOpen = true;
    this.#attempts = 0;
    this.#brokenSince = undefined;
    this.sockets.markHealthy(socket);
    const start = message.extensions?.[streamStart];
    if (start !== undefined) {
      this.#cursor ??= typeof start === 'string' ? start : undefined;
      this.events.startCursor ??= this.#cursor;
      return;
    }
    const state: StreamState | undefined = readStreamState(message);
    // An event in the queue counts as received.
    if (this.events.push(parseResult(message))) this.#cursor = state?.cursor ?? this.#cursor;
  }

  #onBroken(socket: Client): void {
    if (this.#hasEnded) return;
    this.sockets.markFailed(socket);
    this.#attempts += 1;
    const now = performance.now();
    this.#brokenSince ??= now;
    const neverOpened = !this.#isOpen && this.#attempts >= this.sockets.all.length * openingRounds;
    if (neverOpened || now - this.#brokenSince > this.settings.giveUpMs) {
      this.events.fail(unavailable());
      return;
    }
    const { firstPauseMs, longestPauseMs } = this.settings;
    const pauseMs = this.#attempts === 1 ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (this.#attempts - 2));
    // With jitter: thousands of streams may break at once.
    this.#pause = setTimeout(() => this.#open(), pauseMs * (0.5 + Math.random() / 2));
  }
}

const pingMs = 10_000;
const pongMs = 5_000;

/**
 * Returns a client with one socket, which is open while there are subscriptions. A subgraph that stops answering pings
 * counts as disconnected.
 */
export function createSocketClient(url: string): Client {
  let overdue: NodeJS.Timeout | undefined;
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    lazy: true,
    retryAttempts: 0,
    keepAlive: pingMs,
    on: {
      ping(isReceived) {
        if (isReceived) return;
        overdue = setTimeout(() => client.terminate(), pongMs);
        overdue.unref();
      },
      pong: (isReceived) => isReceived && clearTimeout(overdue),
      closed: () => clearTimeout(overdue),
    },
  });
  return client;
}
