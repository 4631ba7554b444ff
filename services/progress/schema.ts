// type-graphql's decorators need it before any class is defined.
import 'reflect-metadata';
import { buildFederatedSchema, type FederatedSchema } from '../shared/graphql/federated-schema.js';
import { schemaOptionsOf } from '../shared/runtime/feature.js';
import type { ProgressContext } from './context.js';
import { progressFeatures } from './features.js';

/** Builds the schema of the progress subgraph from its features. */
export const progressSchema = (): Promise<FederatedSchema> =>
  buildFederatedSchema<ProgressContext>('progress', schemaOptionsOf(progressFeatures));
