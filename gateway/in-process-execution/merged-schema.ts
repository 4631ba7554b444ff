import {
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
  return new SchemaMerger(schema, subgraphs).merge();
}

class SchemaMerger {
  readonly #types = new Map<string, GraphQLNamedType>();
  readonly #origins = new Map<string, TypeOrigin[]>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly subgraphs: readonly Subgraph<object>[],
  ) {}

  merge(): GraphQLSchema {
    const { schema } = this;
    return new GraphQLSchema({
      query: this.#root(schema.getQueryType()),
      mutation: this.#root(schema.getMutationType()),
      subscription: this.#root(schema.getSubscriptionType()),
      types: Object.values(schema.getTypeMap())
        .filter((type) => !isIntrospectionType(type))
        .map((type) => this.#named(type)),
      assumeValid: true,
    });
  }

  #root(type: GraphQLObjectType | null | undefined) {
    return type && (this.#named(type) as GraphQLObjectType);
  }

  #named(type: GraphQLNamedType): GraphQLNamedType {
    const merged = this.#types.get(type.name) ?? this.#make(type);
    this.#types.set(type.name, merged);
    return merged;
  }

  #make(type: GraphQLNamedType): GraphQLNamedType {
    if (isScalarType(type)) return isSpecifiedScalarType(type) ? type : this.#find(isScalarType, type.name);
    if (isEnumType(type)) return new GraphQLEnumType(this.#find(isEnumType, type.name).toConfig());
    if (isInputObjectType(type)) {
      const { fields, ...config } = this.#find(isInputObjectType, type.name).toConfig();
      return new GraphQLInputObjectType({ ...config, fields: () => this.#inputs(fields) });
    }
    if (isObjectType(type)) return this.#makeObject(type);
    throw new Error(`"${type.name}" is neither an object nor an input.`);
  }

  #makeObject(type: GraphQLObjectType): GraphQLObjectType {
    const { schema } = this;
    const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type);
    const origins = this.#originsOf(type.name);
    const field = (shown: FieldConfig, name: string): FieldConfig => {
      const owner = origins.find(({ fields }) => fields[name]);
      if (!owner) throw new Error(`No subgraph resolves "${type.name}.${name}".`);
      const args = mapped(shown.args ?? {}, (arg, argName) => owner.fields[name]?.args?.[argName] ?? arg);
      const merged = { name, origins, owner, isRoot, returnsEntities: this.#isEntity(shown.type) };
      return { type: this.#typed(shown.type), args: this.#inputs(args), ...createFieldResolvers(merged) };
    };
    return new GraphQLObjectType({ name: type.name, fields: () => mapped(type.toConfig().fields, field) });
  }

  #inputs<T extends { type: GraphQLInputType }>(fields: Record<string, T>): Record<string, T> {
    return mapped(fields, (field) => ({ ...field, type: this.#typed(field.type) }));
  }

  /** Returns the same type with its named type replaced by the merged one. */
  #typed<T extends GraphQLType>(type: T): T {
    if (isNonNullType(type)) return new GraphQLNonNull(this.#typed(type.ofType)) as T;
    if (isListType(type)) return new GraphQLList(this.#typed(type.ofType)) as T;
    return this.#named(type as GraphQLNamedType) as T;
  }

  #find<T extends GraphQLNamedType>(isKind: (type: GraphQLNamedType) => type is T, name: string): T {
    for (const { schema } of this.subgraphs) {
      const type = schema.getType(name);
      if (type && isKind(type)) return type;
    }
    throw new Error(`No subgraph has the type "${name}" of the supergraph.`);
  }

  /** Objects of an entity type come from several subgraphs, so the origin of each is recorded. */
  #isEntity(output: GraphQLOutputType): boolean {
    const type = getNamedType(output);
    return isObjectType(type) && this.#originsOf(type.name).length > 1;
  }

  #originsOf(name: string): TypeOrigin[] {
    const origins = this.#origins.get(name) ?? findTypeOrigins(name, this.subgraphs);
    this.#origins.set(name, origins);
    return origins;
  }
}

type FieldConfig = GraphQLFieldConfig<unknown, ExecutionContexts>;

function mapped<From, To>(fields: Record<string, From>, to: (field: From, name: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, to(field, name)]));
}
