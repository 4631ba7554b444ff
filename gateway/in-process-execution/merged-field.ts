import {
  defaultFieldResolver,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Subgraph } from '../../services/shared/graphql/subgraph.js';
import { inSpan } from '../../services/shared/telemetry/tracing.js';
import { type ExecutionContexts, isPromise, type SubgraphExecution } from './execution-contexts.js';
import type { TypeOrigin } from './type-origins.js';

/** A field of the merged schema, and the subgraphs that resolve it. */
export interface MergedField {
  name: string;
  /** The type that has the field, in each subgraph. */
  origins: TypeOrigin[];
  /** The subgraph that resolves the field for entities of other subgraphs. */
  owner: TypeOrigin;
  /** Whether it is a root field of an operation. */
  isRoot: boolean;
  /** Whether it returns entities, of which other subgraphs resolve fields too. */
  returnsEntities: boolean;
}

type Resolve = GraphQLFieldResolver<unknown, ExecutionContexts>;
type Resolvers = Pick<GraphQLFieldConfig<unknown, ExecutionContexts>, 'resolve' | 'subscribe'>;

/** Returns the resolvers of a field in the merged schema: those of its subgraph, with that subgraph's own context. */
export function createFieldResolvers(field: MergedField): Resolvers {
  const { origins, owner, isRoot, name } = field;
  if (isRoot) {
    const subscribe = owner.fields[name]?.subscribe;
    return { resolve: atRoot(field), ...(subscribe && { subscribe: withContext(owner, subscribe as Resolve) }) };
  }
  return { resolve: origins.length === 1 ? byOwner(field, owner) : byOrigin(field) };
}

/** Calls a resolver with the context of its subgraph; synchronously if the context exists already. */
function withContext({ subgraph }: TypeOrigin, resolve: Resolve): Resolve {
  return (source, args, contexts, info) => {
    const part = contexts.get(subgraph);
    const run = ({ context, span }: SubgraphExecution) =>
      inSpan(span, () => resolve(source, args, context as ExecutionContexts, info));
    return isPromise(part) ? part.then(run) : run(part);
  };
}

function byOwner(field: MergedField, origin: TypeOrigin): Resolve {
  const own = origin.fields[field.name]?.resolve;
  // A field without a resolver needs no context.
  const resolve = own ? withContext(origin, own as Resolve) : (defaultFieldResolver as Resolve);
  if (!field.returnsEntities) return resolve;
  return (source, args, contexts, info) =>
    contexts.recordOrigin(resolve(source, args, contexts, info), origin.subgraph);
}

/** Mutations run one after another, and each must see the changes of the previous one. */
function atRoot(field: MergedField): Resolve {
  const resolve = byOwner(field, field.owner);
  return (source, args, contexts, info) => {
    if (info.operation.operation === 'mutation') contexts.reset();
    return resolve(source, args, contexts, info);
  };
}

/**
 * Resolves a field of an entity: in the subgraph that returned the entity if it has the field, else in the field's
 * owner.
 */
function byOrigin(field: MergedField): Resolve {
  const { owner, name } = field;
  const declaring = field.origins.filter(({ fields }) => fields[name]);
  const resolvers = new Map(declaring.map((origin) => [origin.subgraph, byOwner(field, origin)]));
  const resolveOwn = byOwner(field, owner);
  const keyOf = keyReader(field.origins);
  return (source, args, contexts, info) => {
    const origin = contexts.originOf(source);
    const resolver = origin && resolvers.get(origin);
    if (resolver) return resolver(source, args, contexts, info);
    const id = keyOf(source, contexts, origin, info);
    const reference = (key: unknown) => ({ __typename: info.parentType.name, id: key });
    const found = isPromise(id)
      ? id.then((key) => contexts.resolveEntity(owner, reference(key), info))
      : contexts.resolveEntity(owner, reference(id), info);
    const resolve = (entity: unknown) => (entity == null ? null : resolveOwn(entity, args, contexts, info));
    return isPromise(found) ? found.then(resolve) : resolve(found);
  };
}

/** Returns a function that reads an entity's key as the subgraph that returned the entity resolves it. */
function keyReader(origins: TypeOrigin[]) {
  const readers = new Map(origins.map((origin) => [origin.subgraph, origin] as const));
  return (
    source: unknown,
    contexts: ExecutionContexts,
    from: Subgraph<object> | undefined,
    info: GraphQLResolveInfo,
  ): unknown => {
    const origin = from && readers.get(from);
    const read = origin?.fields.id?.resolve;
    if (!read) return (source as { id: unknown }).id;
    return withContext(origin, read as Resolve)(source, {}, contexts, info);
  };
}
