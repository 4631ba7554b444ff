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

/** A field of the one schema, and who can answer it. */
export interface MergedField {
  name: string;
  /** What each subgraph knows of the type that has the field. */
  origins: TypeOrigin[];
  /** The one that answers it of an entity from elsewhere. */
  owner: TypeOrigin;
  /** Whether it stands at the root of an operation. */
  isRoot: boolean;
  /** Whether what it answers are entities, of which others may know more. */
  marks: boolean;
}

type Resolve = GraphQLFieldResolver<unknown, ExecutionContexts>;
type Resolvers = Pick<GraphQLFieldConfig<unknown, ExecutionContexts>, 'resolve' | 'subscribe'>;

/** How the one schema resolves a field: as its subgraph does, with that subgraph's own context. */
export function createFieldResolvers(field: MergedField): Resolvers {
  const { origins, owner, isRoot, name } = field;
  if (isRoot) {
    const subscribe = owner.fields[name]?.subscribe;
    return { resolve: atRoot(field), ...(subscribe && { subscribe: withContext(owner, subscribe as Resolve) }) };
  }
  return { resolve: origins.length === 1 ? byOwner(field, owner) : byOrigin(field) };
}

/** Hands a resolver the context of its subgraph; at once where that is there already. */
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
  // What no resolver answers needs no context.
  const resolve = own ? withContext(origin, own as Resolve) : (defaultFieldResolver as Resolve);
  if (!field.marks) return resolve;
  return (source, args, parts, info) => parts.recordOrigin(resolve(source, args, parts, info), origin.subgraph);
}

/** Mutations run one after the other, and each is to see what the one before has changed. */
function atRoot(field: MergedField): Resolve {
  const resolve = byOwner(field, field.owner);
  return (source, args, parts, info) => {
    if (info.operation.operation === 'mutation') parts.reset();
    return resolve(source, args, parts, info);
  };
}

/** A field of an entity: by the subgraph that answered the entity where it knows the field, else by the field's owner. */
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

/** Reads the key of an entity as its origin answers it. */
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
