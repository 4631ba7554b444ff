// type-graphql's decorators need it before any class is defined.
import 'reflect-metadata';
import { buildFederatedSchema, type FederatedSchema } from '../shared/graphql/federated-schema.js';
import { schemaOptionsOf } from '../shared/runtime/feature.js';
import type { PeopleContext } from './context.js';
import { features } from './features.js';

/** Builds the schema of the people subgraph. */
export const peopleSchema = (): Promise<FederatedSchema> =>
  buildFederatedSchema<PeopleContext>('people', schemaOptionsOf<PeopleContext>(features));
