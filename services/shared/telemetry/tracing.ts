/** Attributes of a span: never user content, and never personal data. */
export type SpanAttributes = Record<string, string | number | boolean>;

export interface SpanOptions {
  name: string;
  kind?: 'server' | 'client' | 'consumer' | 'internal';
  attributes?: SpanAttributes;
  /** `traceparent` of the causing span in another process; by default, the current span if there is one. */
  parent?: string | undefined;
  /** True to start a new trace, whatever the current span is. */
  isRoot?: boolean;
  /** Milliseconds since 1970, for a span that is created after it ended. */
  startedAt?: number;
}

/** One span of a trace. */
export interface Span {
  /** Identifies the span to other processes (W3C Trace Context, 3.2). */
  readonly traceparent: string;
  setAttributes(facts: SpanAttributes): void;
  /** Adds a timestamped event. */
  addEvent(name: string, facts: SpanAttributes): void;
  /** Marks the span as failed, with a code and never with a message. */
  fail(code: string): void;
  end(): void;
}

/** Creates spans; exists only if traces are enabled. */
export interface Tracer {
  start(span: SpanOptions): Span;
  /** Runs `work` with `span` as the current span. */
  inSpan<T>(span: Span, work: () => T): T;
  activeSpan(): Span | undefined;
}

const maxStatementLength = 2000;

let tracer: Tracer | undefined;

/** Sets the tracer of this process; undefined disables tracing. */
export function setTracer(next: Tracer | undefined): void {
  tracer = next;
}

/** Starts a span that the caller must end; undefined if tracing is disabled. */
export function startSpan(start: SpanOptions): Span | undefined {
  return tracer?.start(start);
}

/** Runs `work` with `span` as the current span; without tracing, only runs `work`. */
export function inSpan<T>(span: Span | undefined, work: () => T): T {
  return tracer && span ? tracer.inSpan(span, work) : work();
}

/** Runs `work` in a new span, which fails if `work` rejects. Without tracing, only runs `work`. */
export async function withSpan<T>(start: SpanOptions, work: (span: Span | undefined) => Promise<T>): Promise<T> {
  if (!tracer) return work(undefined);
  const span = tracer.start(start);
  try {
    return await tracer.inSpan(span, () => work(span));
  } catch (error) {
    span.fail(codeOf(error));
    throw error;
  } finally {
    span.end();
  }
}

/** Attributes by which an event is found in the traces of its recorder, its consumers and its subscriptions. */
export function eventAttributes({ eventId, type }: { eventId: string; type: string }): SpanAttributes {
  return { 'jumelage.event.id': eventId, 'jumelage.event.type': type };
}

/** Adds a timestamped event to the current span, if there is one. */
export function addTraceEvent(name: string, facts: SpanAttributes): void {
  tracer?.activeSpan()?.addEvent(name, facts);
}

/** Marks the current span as failed, although its work returns a result. */
export function markTraceFailed(error: unknown): void {
  tracer?.activeSpan()?.fail(codeOf(error));
}

/**
 * Adds the span of an executed statement to the current span. Statements outside of a span, as those of polling loops,
 * are not traced.
 */
export function traceStatement(statement: string, tookMs: number): void {
  if (!tracer?.activeSpan()) return;
  const [verb = 'sql'] = statement.trimStart().split(/\s/, 1);
  const facts = { 'db.system.name': 'postgresql', 'db.query.text': statement.slice(0, maxStatementLength) };
  tracer.start({ name: verb.toLowerCase(), kind: 'client', attributes: facts, startedAt: Date.now() - tookMs }).end();
}

const traceparentFormat = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Returns a `traceparent` from outside; undefined if it is malformed or not version 00. */
export function parseTraceparent(value: unknown): string | undefined {
  return typeof value === 'string' && traceparentFormat.test(value) ? value : undefined;
}

function codeOf(error: unknown): string {
  const { extensions, code, name } = error as { extensions?: { code?: unknown }; code?: unknown; name?: unknown };
  return String(extensions?.code ?? code ?? name ?? 'Error');
}
