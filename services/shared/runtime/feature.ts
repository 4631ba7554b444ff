import type { EntitySchema } from '@mikro-orm/core';
import type { FederatedSchemaOptions } from '../graphql/federated-schema.js';
import type { EventHandlers } from './event-handlers.js';

/** Event contracts by the service that records them. */
export type EventSources = Record<string, object>;

/**
 * What one feature adds to its service. The service's `main.ts` and `schema.ts` combine all features and list nothing
 * that a feature lists here. `Deps` is what its handlers need beside the transaction, for example a queue of e-mails.
 */
export interface Feature<Context, Sources extends EventSources, Deps = void> {
  // biome-ignore lint/suspicious/noExplicitAny: MikroORM's own variance: a list of entities of any shape.
  entities?: EntitySchema<any>[];
  resolvers?: FederatedSchemaOptions<Context>['resolvers'];
  /** How this feature's entities are loaded when another subgraph refers to them, by type name. */
  referenceResolvers?: FederatedSchemaOptions<Context>['referenceResolvers'];
  /** GraphQL types of this feature that no field of this subgraph returns. */
  orphanedTypes?: FederatedSchemaOptions<Context>['orphanedTypes'];
  /** Handlers of events, by the service that records them. Features run in the order of the service's list. */
  eventHandlers?: (deps: Deps) => { [Source in keyof Sources]?: EventHandlers<Sources[Source]> };
}

type AnyFeature<Context> = Pick<
  Feature<Context, EventSources>,
  'entities' | 'resolvers' | 'referenceResolvers' | 'orphanedTypes'
>;

/** Returns all entities of a service's features. */
export const entitiesOf = (features: readonly AnyFeature<never>[]) => features.flatMap(({ entities = [] }) => entities);

/** Returns the options of `buildFederatedSchema` from a service's features. */
export function schemaOptionsOf<Context>(features: readonly AnyFeature<Context>[]): FederatedSchemaOptions<Context> {
  return {
    resolvers: features.flatMap(({ resolvers = [] }) => resolvers),
    orphanedTypes: features.flatMap(({ orphanedTypes = [] }) => orphanedTypes),
    referenceResolvers: Object.assign({}, ...features.map(({ referenceResolvers }) => referenceResolvers)),
  };
}
