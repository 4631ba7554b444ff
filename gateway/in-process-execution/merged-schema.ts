import {
  type GraphQLArgumentConfig,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import type { Subgraph } from '../../services/shared/graphql/subgraph.js';
import type { ExecutionContexts } from './execution-contexts.js';
import { createFieldResolvers } from './merged-field.js';
import { findTypeOrigins, type TypeOrigin } from './type-origins.js';

/**
 * Returns the public schema with the resolvers of the subgraphs, which answers an operation in one execution. Only for
 * a supergraph that `canExecuteInProcess` accepts.
 */
export function mergeSchemas(schema: GraphQLSchema, subgraphs: readonly Subgraph<object>[]): GraphQLSchema {
  const types = new Map<string, GraphQLNamedType>();
  const origins = new Map<string, TypeOrigin[]>();
  const originsOf = (name: string): TypeOrigin[] => {
    const found = origins.get(name) ?? findTypeOrigins(name, subgraphs);
    origins.set(name, found);
    return found;
  };
  // Objects of an entity type come from several subgraphs, so the origin of each is recorded.
  const isEntity = (output: GraphQLOutputType): boolean => {
    const type = getNamedType(output);
    return isObjectType(type) && originsOf(type.name).length > 1;
  };
  const findType = <T extends GraphQLNamedType>(pick: (type: GraphQLNamedType) => type is T, name: string): T => {
    const found = subgraphs.map((one) => one.schema.getType(name)).find((type) => type && pick(type));
    if (!found) throw new Error(`No subgraph has the type "${name}" of the supergraph.`);
    return found as T;
  };
  const named = (type: GraphQLNamedType): GraphQLNamedType => {
    const ready = types.get(type.name) ?? make(type);
    types.set(type.name, ready);
    return ready;
  };
  const typed = <T extends GraphQLType>(type: T): T => {
    if (isNonNullType(type)) return new GraphQLNonNull(typed(type.ofType)) as T;
    if (isListType(type)) return new GraphQLList(typed(type.ofType)) as T;
    return named(type as GraphQLNamedType) as T;
  };
  const inputs = <T extends { type: GraphQLInputType }>(fields: Record<string, T>): Record<string, T> =>
    mapped(fields, (field) => ({ ...field, type: typed(field.type) }));

  function make(type: GraphQLNamedType): GraphQLNamedType {
    if (isScalarType(type)) return isSpecifiedScalarType(type) ? type : findType(isScalarType, type.name);
    if (isEnumType(type)) return new GraphQLEnumType(findType(isEnumType, type.name).toConfig());
    if (isInputObjectType(type)) {
      const { fields, ...config } = findType(isInputObjectType, type.name).toConfig();
      return new GraphQLInputObjectType({ ...config, fields: () => inputs(fields) });
    }
    if (isObjectType(type)) return makeObject(type);
    throw new Error(`"${type.name}" is neither an object nor an input.`);
  }

  function makeObject(type: GraphQLObjectType): GraphQLObjectType {
    const origins = originsOf(type.name);
    const operation = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].indexOf(type);
    return new GraphQLObjectType<unknown, ExecutionContexts>({
      name: type.name,
      fields: () =>
        mapped(type.toConfig().fields, (shown, name): GraphQLFieldConfig<unknown, ExecutionContexts> => {
          const owner = origins.find(({ fields }) => fields[name]);
          if (!owner) throw new Error(`No subgraph resolves "${type.name}.${name}".`);
          const field = { name, origins, owner, isRoot: operation >= 0, returnsEntities: isEntity(shown.type) };
          const args = shown.args as Record<string, GraphQLArgumentConfig>;
          const owned = owner.fields[name]?.args ?? {};
          const declared = Object.fromEntries(
            Object.keys(args).map((arg) => [arg, owned[arg] ?? args[arg]]),
          ) as typeof args;
          return { type: typed(shown.type), args: inputs(declared), ...createFieldResolvers(field) };
        }),
    });
  }

  const root = (type: GraphQLObjectType | null | undefined) => type && (named(type) as GraphQLObjectType);
  return new GraphQLSchema({
    query: root(schema.getQueryType()),
    mutation: root(schema.getMutationType()),
    subscription: root(schema.getSubscriptionType()),
    types: Object.values(schema.getTypeMap())
      .filter((type) => !isIntrospectionType(type))
      .map(named),
    assumeValid: true,
  });
}

function mapped<From, To>(fields: Record<string, From>, to: (field: From, name: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, to(field, name)]));
}
