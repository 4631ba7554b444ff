import { type GraphQLFieldConfig, type GraphQLObjectType, type GraphQLResolveInfo, isObjectType } from 'graphql';
import type { Subgraph } from '../../services/shared/graphql/subgraph.js';

/** Loads an entity from a reference of another subgraph: the `__resolveReference` of Apollo's subgraph library. */
export type ReferenceResolver = (
  reference: object,
  context: object,
  info: GraphQLResolveInfo,
) => Promise<object | null> | object | null;

/** An object type in one subgraph. */
export interface TypeOrigin {
  subgraph: Subgraph<object>;
  fields: Record<string, GraphQLFieldConfig<unknown, unknown>>;
  /** Undefined if the reference itself is the entity. */
  resolveReference: ReferenceResolver | undefined;
}

/** Returns the object type in each subgraph that has it, in the order of the subgraphs. */
export function findTypeOrigins(name: string, subgraphs: readonly Subgraph<object>[]): TypeOrigin[] {
  return subgraphs.flatMap((subgraph) => {
    const type = subgraph.schema.getType(name);
    if (!isObjectType(type)) return [];
    return [
      { subgraph, fields: type.toConfig().fields as TypeOrigin['fields'], resolveReference: referenceResolverOf(type) },
    ];
  });
}

function referenceResolverOf({ extensions }: GraphQLObjectType): ReferenceResolver | undefined {
  const { apollo } = extensions as { apollo?: { subgraph?: { resolveReference?: ReferenceResolver } } };
  return apollo?.subgraph?.resolveReference;
}
