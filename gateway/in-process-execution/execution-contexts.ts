import type { GraphQLResolveInfo } from 'graphql';
import type { Subgraph } from '../../services/shared/graphql/subgraph.js';
import type { Call } from '../../services/shared/http/call.js';
import { inSpan, type Span, startSpan } from '../../services/shared/telemetry/tracing.js';
import type { TypeOrigin } from './type-origins.js';

type Maybe<T> = T | Promise<T>;

/** A subgraph's own part of an execution. */
export interface SubgraphExecution {
  context: object;
  /** From when it was first needed until the execution was over, where that is traced. */
  span: Span | undefined;
}

/**
 * What one execution of the whole graph has of each subgraph: its context, made when it is first needed; and of each
 * entity what other subgraphs than its origin know of it, found once.
 */
export class ExecutionContexts {
  #parts = new Map<Subgraph<object>, Maybe<SubgraphExecution>>();
  #found = new Map<TypeOrigin, Map<unknown, Maybe<object | null>>>();
  readonly #originOf = new WeakMap<object, Subgraph<object>>();
  readonly #spans: Span[] = [];
  #call: Call;

  constructor(call: Call) {
    this.#call = { ...call, suspensionChecks: new Map() };
  }

  /** The subgraph's part; a promise only as long as it is not there yet. */
  get(subgraph: Subgraph<object>): Maybe<SubgraphExecution> {
    const known = this.#parts.get(subgraph);
    if (known) return known;
    const span = startSpan({ name: `${subgraph.name} execute`, attributes: { 'subgraph.name': subgraph.name } });
    if (span) this.#spans.push(span);
    const made = inSpan(span, () => subgraph.contextFor(this.#call)).then((context) => {
      const part = { context, span };
      this.#parts.set(subgraph, part);
      return part;
    });
    this.#parts.set(subgraph, made);
    return made;
  }

  /** What is read from now on is read anew: something was changed before. */
  reset(): void {
    this.#parts = new Map();
    this.#found = new Map();
    this.#call = { ...this.#call, suspensionChecks: new Map() };
  }

  /** Settles once it is sure, of each subgraph that was asked, that the viewer may act; rejects where they may not. */
  get admitted(): Promise<unknown> {
    const admissions = [...this.#parts.values()].map((part) =>
      isPromise(part) ? undefined : (part.context as { admitted?: Promise<void> }).admitted,
    );
    return Promise.all(admissions);
  }

  /** The execution is over. */
  end(): void {
    for (const span of this.#spans) span.end();
  }

  /** Takes note of which subgraph answered these objects: an object, a list of such, or a promise of either. */
  recordOrigin(value: unknown, origin: Subgraph<object>): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (isPromise(value)) return value.then((settled) => this.recordOrigin(settled, origin));
    if (Array.isArray(value)) return value.map((item) => this.recordOrigin(item, origin));
    this.#originOf.set(value, origin);
    return value;
  }

  originOf(object: unknown): Subgraph<object> | undefined {
    return this.#originOf.get(object as object);
  }

  /** What `target` knows of an entity, by its key; null when that is nothing. */
  resolveEntity(target: TypeOrigin, reference: { id: unknown }, info: GraphQLResolveInfo): Maybe<object | null> {
    const { find } = target;
    if (!find) return reference;
    const known = this.#found.get(target) ?? new Map<unknown, Maybe<object | null>>();
    this.#found.set(target, known);
    const found = known.get(reference.id);
    if (found !== undefined) return found;
    const part = this.get(target.subgraph);
    const ask = ({ context, span }: SubgraphExecution) => inSpan(span, () => find(reference, context, info));
    const asked = isPromise(part) ? part.then(ask) : ask(part);
    known.set(reference.id, asked);
    return asked;
  }
}

/** Whether something is still on its way. */
export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
