import type { GraphQLSchema } from 'graphql';
import type { Call } from '../http/call.js';

/** One subgraph as the composition root holds it: a federation schema, and how a context is made for one execution. */
export interface Subgraph<Context = unknown> {
  /** `people`, `pairings` or `progress`: the name that the supergraph knows it by. */
  name: string;
  schema: GraphQLSchema;
  /**
   * Makes viewer, entity manager and loaders for one execution, and for each event of a subscription anew.
   * Throws `UNAUTHENTICATED` when the call carries a token that is not valid.
   */
  contextFor(call: Call): Promise<Context>;
  /** Told once an execution is over that had this context. */
  onExecutionEnd?(context: Context): void;
}
