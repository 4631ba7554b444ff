import { type GraphQLFieldConfig, type GraphQLObjectType, type GraphQLResolveInfo, isObjectType } from 'graphql';
import type { Subgraph } from '../../services/shared/subgraph.js';

/** How a subgraph finds an entity of its own by what others know of it: the `__resolveReference` of Apollo's subgraphs. */
export type Find = (
  reference: object,
  context: object,
  info: GraphQLResolveInfo,
) => Promise<object | null> | object | null;

/** What one subgraph knows of an object type. */
export interface Origin {
  subgraph: Subgraph<object>;
  fields: Record<string, GraphQLFieldConfig<unknown, unknown>>;
  /** Undefined where the representation itself will do. */
  find: Find | undefined;
}

/** What each subgraph that has this object type knows of it, in the order of the subgraphs. */
export function originsOf(name: string, subgraphs: readonly Subgraph<object>[]): Origin[] {
  return subgraphs.flatMap((subgraph) => {
    const type = subgraph.schema.getType(name);
    if (!isObjectType(type)) return [];
    return [{ subgraph, fields: type.toConfig().fields as Origin['fields'], find: findOf(type) }];
  });
}

function findOf({ extensions }: GraphQLObjectType): Find | undefined {
  const { apollo } = extensions as { apollo?: { subgraph?: { resolveReference?: Find } } };
  return apollo?.subgraph?.resolveReference;
}
