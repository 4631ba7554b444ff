// type-graphql's decorators need it before any class is defined.
import 'reflect-metadata';
import { buildFederatedSchema, type FederatedSchema } from '../shared/graphql/federated-schema.js';
import { schemaOptionsOf } from '../shared/runtime/feature.js';
import type { PairingsContext } from './context.js';
import { pairingsFeatures } from './features.js';

/** The schema of the pairings subgraph, made from its features. */
export function pairingsSchema(): Promise<FederatedSchema> {
  return buildFederatedSchema('pairings', schemaOptionsOf<PairingsContext>(pairingsFeatures));
}
