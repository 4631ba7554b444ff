import type { GraphQLSchema } from 'graphql';
import type { Call } from '../http/call.js';

/** One subgraph: a federated schema, and a factory of execution contexts. */
export interface Subgraph<Context = unknown> {
  /** `people`, `pairings` or `progress`: its name in the supergraph. */
  name: string;
  schema: GraphQLSchema;
  /**
   * Creates viewer, entity manager and loaders for one execution, or for one event of a subscription. Throws
   * `UNAUTHENTICATED` if the call carries an invalid token.
   */
  contextFor(call: Call): Promise<Context>;
  /** Called when the execution with this context has ended. */
  onExecutionEnd?(context: Context): void;
}

/** Returns a promise for the suspension check of a context, if it has one; see `Operation.suspensionChecked`. */
export function suspensionCheckOf(context: unknown): Promise<unknown> {
  const hasCheck = typeof context === 'object' && context !== null && 'suspensionChecked' in context;
  return Promise.resolve(hasCheck ? context.suspensionChecked : undefined);
}
