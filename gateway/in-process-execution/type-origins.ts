import { type GraphQLFieldConfig, type GraphQLObjectType, type GraphQLResolveInfo, isObjectType } from 'graphql';
import type { Subgraph } from '../../services/shared/graphql/subgraph.js';

/** How a subgraph finds an entity of its own by what others know of it: the `__resolveReference` of Apollo's subgraphs. */
export type ReferenceResolver = (
  reference: object,
  context: object,
  info: GraphQLResolveInfo,
) => Promise<object | null> | object | null;

/** What one subgraph knows of an object type. */
export interface TypeOrigin {
  subgraph: Subgraph<object>;
  fields: Record<string, GraphQLFieldConfig<unknown, unknown>>;
  /** Undefined where the representation itself will do. */
  find: ReferenceResolver | undefined;
}

/** What each subgraph that has this object type knows of it, in the order of the subgraphs. */
export function findTypeOrigins(name: string, subgraphs: readonly Subgraph<object>[]): TypeOrigin[] {
  return subgraphs.flatMap((subgraph) => {
    const type = subgraph.schema.getType(name);
    if (!isObjectType(type)) return [];
    return [{ subgraph, fields: type.toConfig().fields as TypeOrigin['fields'], find: findOf(type) }];
  });
}

function findOf({ extensions }: GraphQLObjectType): ReferenceResolver | undefined {
  const { apollo } = extensions as { apollo?: { subgraph?: { resolveReference?: ReferenceResolver } } };
  return apollo?.subgraph?.resolveReference;
}
