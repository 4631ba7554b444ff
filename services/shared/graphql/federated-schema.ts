import 'reflect-metadata';
import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { buildSchema, createResolversMap, type PubSub } from 'type-graphql';
import { DateTimeScalar } from './scalars.js';
import { sortSdl } from './sorted-sdl.js';
import { guardStorableText } from './storable-text-guard.js';

// biome-ignore lint/complexity/noBannedTypes: type-graphql's own word for a class.
type Class = Function;

/** Resolvers of entity references of other subgraphs: type name -> a function of the reference. */
export type ReferenceResolvers<Context> = Record<string, (reference: { id: string }, context: Context) => unknown>;

export interface FederatedSchemaOptions<Context> {
  resolvers: readonly Class[];
  referenceResolvers: ReferenceResolvers<Context>;
  /** Types that no field of this subgraph returns. */
  orphanedTypes?: Class[];
}

export interface FederatedSchema {
  schema: GraphQLSchema;
  /** The schema that is committed in `schema/` and composed into the supergraph. */
  sdl: string;
}

const built = new Map<string, Promise<FederatedSchema>>();

/**
 * Returns the schema of the subgraph `name`, built from its resolvers the first time: a process may start the product
 * again and again, as tests do, and each build costs 0.1 s. Types and fields are in
 * alphabetical order.
 */
export function buildFederatedSchema<Context>(
  name: string,
  parts: FederatedSchemaOptions<Context>,
): Promise<FederatedSchema> {
  const schema = built.get(name) ?? build(parts);
  built.set(name, schema);
  return schema;
}

async function build<Context>(parts: FederatedSchemaOptions<Context>): Promise<FederatedSchema> {
  const [resolver, ...otherResolvers] = parts.resolvers;
  if (!resolver) throw new Error('A subgraph needs at least one resolver.');
  const schema = await buildSchema({
    resolvers: [resolver, ...otherResolvers],
    orphanedTypes: parts.orphanedTypes ?? [],
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    skipCheck: true,
    pubSub: unused,
  });
  // The two libraries declare the same map with different types.
  const resolvers = createResolversMap(schema) as Record<string, object>;
  for (const [type, find] of Object.entries(parts.referenceResolvers)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: find };
  }
  const sdl = `${federationHead}\n${sortSdl(printSchemaWithDirectives(schema))}\n`;
  const federated = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: resolvers as GraphQLResolverMap<Context> },
  ]);
  guardStorableText(federated);
  return { sdl, schema: federated };
}

/** type-graphql requires a PubSub if there is a subscription. Ours bring their own streams, from the event hub. */
const unused: PubSub = {
  publish: () => undefined,
  subscribe: (topic) => {
    throw new Error(`The subscription to '${topic}' does not provide its own stream.`);
  },
};

const federationHead = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])
`;
