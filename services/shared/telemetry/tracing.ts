/** What a span says of itself: never what somebody wrote, and never who they are. */
export type SpanAttributes = Record<string, string | number | boolean>;

export interface SpanOptions {
  name: string;
  kind?: 'server' | 'client' | 'consumer' | 'internal';
  attributes?: SpanAttributes;
  /** The `traceparent` of what caused it elsewhere; without one, what goes on here now, else nothing. */
  parent?: string | undefined;
  /** True for what begins a trace of its own, whatever goes on here. */
  isRoot?: boolean;
  /** Milliseconds since 1970, for what is told of only once it is over. */
  startedAt?: number;
}

/** One step of a trace while it lasts. */
export interface Span {
  /** Names it to whoever goes on elsewhere (W3C Trace Context, 3.2). */
  readonly traceparent: string;
  setAttributes(facts: SpanAttributes): void;
  /** Marks an instant in it. */
  addEvent(name: string, facts: SpanAttributes): void;
  /** Marks it as failed, with a code and never with a message. */
  fail(code: string): void;
  end(): void;
}

/** What makes spans; there is one only while traces are asked for. */
export interface Tracer {
  start(span: SpanOptions): Span;
  /** Does work, in which this span is what goes on. */
  inSpan<T>(span: Span, work: () => T): T;
  activeSpan(): Span | undefined;
}

const longestStatement = 2000;

let tracer: Tracer | undefined;

/** From now on spans go to this tracer; to none where it is undefined. One process has one. */
export function setTracer(next: Tracer | undefined): void {
  tracer = next;
}

/** Begins a span that somebody else ends; undefined while nobody traces. */
export function startSpan(start: SpanOptions): Span | undefined {
  return tracer?.start(start);
}

/** Does work in which this span is what goes on; while nobody traces there is no span, and it only does the work. */
export function inSpan<T>(span: Span | undefined, work: () => T): T {
  return tracer && span ? tracer.inSpan(span, work) : work();
}

/** Does work within a span, which fails when the work does. While nobody traces it only does the work. */
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

/** By what an event is found in other traces: those of its recorder, of its consumers, of its subscriptions. */
export function eventAttributes({ eventId, type }: { eventId: string; type: string }): SpanAttributes {
  return { 'jumelage.event.id': eventId, 'jumelage.event.type': type };
}

/** Marks an instant in what goes on now, if that is traced. */
export function addTraceEvent(name: string, facts: SpanAttributes): void {
  tracer?.activeSpan()?.addEvent(name, facts);
}

/** Marks what goes on now as failed, though it answers. */
export function markTraceFailed(error: unknown): void {
  tracer?.activeSpan()?.fail(codeOf(error));
}

/** Tells of a statement that has just been done, within what goes on now: what the loops ask by themselves is left out. */
export function traceStatement(statement: string, tookMs: number): void {
  if (!tracer?.activeSpan()) return;
  const [verb = 'sql'] = statement.trimStart().split(/\s/, 1);
  const facts = { 'db.system.name': 'postgresql', 'db.query.text': statement.slice(0, longestStatement) };
  tracer.start({ name: verb.toLowerCase(), kind: 'client', attributes: facts, startedAt: Date.now() - tookMs }).end();
}

const wellFormed = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** A `traceparent` that came from outside; undefined when it is none of the form that we know (version 00). */
export function parseTraceparent(value: unknown): string | undefined {
  return typeof value === 'string' && wellFormed.test(value) ? value : undefined;
}

function codeOf(error: unknown): string {
  const { extensions, code, name } = error as { extensions?: { code?: unknown }; code?: unknown; name?: unknown };
  return String(extensions?.code ?? code ?? name ?? 'Error');
}
