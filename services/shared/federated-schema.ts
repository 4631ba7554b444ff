import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray, type PubSub } from 'type-graphql';
import { DateTimeScalar } from './scalars.js';
import { guardText } from './storable-text.js';

// biome-ignore lint/complexity/noBannedTypes: type-graphql's own word for a class.
type Class = Function;

/** How an entity is found from what another subgraph knows of it: its type's name -> a function of the reference. */
export type References<Context> = Record<string, (reference: { id: string }, context: Context) => unknown>;

export interface SchemaParts<Context> {
  resolvers: NonEmptyArray<Class>;
  references: References<Context>;
  /** Types that only other subgraphs lead to: nothing here answers one. */
  reachedFromElsewhere?: Class[];
}

export interface FederatedSchema {
  schema: GraphQLSchema;
  /** The schema as it is committed in `schema/` and composed into the supergraph. */
  sdl: string;
}

const built = new Map<string, Promise<FederatedSchema>>();

/**
 * Returns the schema of the subgraph `name`, built from its resolvers the first time: a process may start the product
 * again and again, as tests do, and each build costs 0.1 s. Names, order and descriptions are those of the classes.
 */
export function federatedSchema<Context>(name: string, parts: SchemaParts<Context>): Promise<FederatedSchema> {
  const schema = built.get(name) ?? build(parts);
  built.set(name, schema);
  return schema;
}

async function build<Context>(parts: SchemaParts<Context>): Promise<FederatedSchema> {
  const schema = await buildSchema({
    resolvers: parts.resolvers,
    orphanedTypes: parts.reachedFromElsewhere ?? [],
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    skipCheck: true,
    pubSub: unused,
  });
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, find] of Object.entries(parts.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: find };
  }
  const sdl = `${federationHead}\n${printSchemaWithDirectives(schema)}\n`;
  const federated = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  guardText(federated);
  return { sdl, schema: federated };
}

/** type-graphql asks for one as soon as there is a subscription; ours bring their own streams, from the outbox's hub. */
const unused: PubSub = {
  publish: () => undefined,
  subscribe: (topic) => {
    throw new Error(`The subscription to '${topic}' has no stream of its own.`);
  },
};

const federationHead = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])
`;
