import type { GraphQLResolveInfo } from 'graphql';
import { type Subgraph, suspensionCheckOf } from '../../services/shared/graphql/subgraph.js';
import type { Call } from '../../services/shared/http/call.js';
import { inSpan, type Span, startSpan } from '../../services/shared/telemetry/tracing.js';
import type { TypeOrigin } from './type-origins.js';

type Maybe<T> = T | Promise<T>;

/** A subgraph's part of an execution. */
export interface SubgraphExecution {
  context: object;
  /** From its first use to the end of the execution, if traced. */
  span: Span | undefined;
}

/**
 * Contexts of the subgraphs in one execution of the merged schema, created on first use, and a cache of the entities
 * that were resolved across subgraphs.
 */
export class ExecutionContexts {
  #parts = new Map<Subgraph<object>, Maybe<SubgraphExecution>>();
  #entities = new Map<TypeOrigin, Map<unknown, Maybe<object | null>>>();
  readonly #originOf = new WeakMap<object, Subgraph<object>>();
  readonly #spans: Span[] = [];
  #call: Call;

  constructor(call: Call) {
    this.#call = { ...call, suspensionChecks: new Map() };
  }

  /** Returns the subgraph's part; a promise only while it is being created. */
  get(subgraph: Subgraph<object>): Maybe<SubgraphExecution> {
    const existing = this.#parts.get(subgraph);
    if (existing) return existing;
    const span = startSpan({ name: `${subgraph.name} execute`, attributes: { 'subgraph.name': subgraph.name } });
    if (span) this.#spans.push(span);
    const creating = inSpan(span, () => subgraph.contextFor(this.#call)).then((context) => {
      const part = { context, span };
      this.#parts.set(subgraph, part);
      return part;
    });
    this.#parts.set(subgraph, creating);
    return creating;
  }

  /** Discards contexts and entities after a change, so that later reads see it. */
  reset(): void {
    this.#parts = new Map();
    this.#entities = new Map();
    this.#call = { ...this.#call, suspensionChecks: new Map() };
  }

  /** Resolves when no used subgraph reports the viewer as suspended; otherwise rejects with UNAUTHENTICATED. */
  get suspensionChecked(): Promise<unknown> {
    const checks = [...this.#parts.values()].map((part) =>
      isPromise(part) ? undefined : suspensionCheckOf(part.context),
    );
    return Promise.all(checks);
  }

  /** Ends the spans when the execution is over. */
  end(): void {
    for (const span of this.#spans) span.end();
  }

  /** Records which subgraph returned an object, the objects of a list, or the result of a promise. */
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

  /** Returns the entity as `target` resolves it from its key, once per execution; null if it does not exist there. */
  resolveEntity(target: TypeOrigin, reference: { id: unknown }, info: GraphQLResolveInfo): Maybe<object | null> {
    const { resolveReference } = target;
    if (!resolveReference) return reference;
    const existing = this.#entities.get(target) ?? new Map<unknown, Maybe<object | null>>();
    this.#entities.set(target, existing);
    const cached = existing.get(reference.id);
    if (cached !== undefined) return cached;
    const part = this.get(target.subgraph);
    const resolve = ({ context, span }: SubgraphExecution) =>
      inSpan(span, () => resolveReference(reference, context, info));
    const entity = isPromise(part) ? part.then(resolve) : resolve(part);
    existing.set(reference.id, entity);
    return entity;
  }
}

/** Returns whether a value is a promise. */
export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
