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
  marks: boolean;
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
  return (source, args, parts, info) => {
    const part = parts.get(subgraph);
    const run = ({ context, span }: SubgraphExecution) =>
      inSpan(span, () => resolve(source, args, context as ExecutionContexts, info));
    return isPromise(part) ? part.then(run) : run(part);
  };
}

function byOwner(field: MergedField, origin: TypeOrigin): Resolve {
  const own = origin.fields[field.name]?.resolve;
  // A field without a resolver needs no context.
  const resolve = own ? withContext(origin, own as Resolve) : (defaultFieldResolver as Resolve);
  if (!field.marks) return resolve;
  return (source, args, parts, info) => parts.recordOrigin(resolve(source, args, parts, info), origin.subgraph);
}

/** Mutations run one after another, and each must see the changes of the previous one. */
function atRoot(field: MergedField): Resolve {
  const resolve = byOwner(field, field.owner);
  return (source, args, parts, info) => {
    if (info.operation.operation === 'mutation') parts.reset();
    return resolve(source, args, parts, info);
  };
}

/**
 * Resolves a field of an entity: in the subgraph that returned the entity if it has the field, else in the field's
 * owner.
 */
function byOrigin(field: MergedField): Resolve {
  const { owner, name } = field;
  const knowing = field.origins.filter(({ fields }) => fields[name]);
  const resolvers = new Map(knowing.map((one) => [one.subgraph, byOwner(field, one)]));
  const resolveOwn = byOwner(field, owner);
  const keyOf = keyReader(field.origins);
  return (source, args, parts, info) => {
    const origin = parts.originOf(source);
    const known = origin && resolvers.get(origin);
    if (known) return known(source, args, parts, info);
    const id = keyOf(source, parts, origin, info);
    const reference = (key: unknown) => ({ __typename: info.parentType.name, id: key });
    const found = isPromise(id)
      ? id.then((key) => parts.resolveEntity(owner, reference(key), info))
      : parts.resolveEntity(owner, reference(id), info);
    const resolve = (entity: unknown) => (entity == null ? null : resolveOwn(entity, args, parts, info));
    return isPromise(found) ? found.then(resolve) : resolve(found);
  };
}

/** Returns a function that reads an entity's key as the subgraph that returned the entity resolves it. */
function keyReader(origins: TypeOrigin[]) {
  const readers = new Map(origins.map((one) => [one.subgraph, one] as const));
  return (
    source: unknown,
    parts: ExecutionContexts,
    from: Subgraph<object> | undefined,
    info: GraphQLResolveInfo,
  ): unknown => {
    const origin = from && readers.get(from);
    const read = origin?.fields.id?.resolve;
    if (!read) return (source as { id: unknown }).id;
    return withContext(origin, read as Resolve)(source, {}, parts, info);
  };
}
