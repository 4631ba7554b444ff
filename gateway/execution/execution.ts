import type { DocumentNode, ExecutionResult, OperationTypeNode } from 'graphql';
import type { OperationContext } from './operation-context.js';

/** One operation, ready to be executed. */
export interface PlannedOperation {
  document: DocumentNode;
  operation: OperationTypeNode;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** What executes operations of the composed schema. */
export interface Execution {
  /** Whether data comes completed as the specification asks; else completing it is left to whoever asks. */
  isComplete: boolean;
  /** A subscription answers with its events. */
  execute(
    operation: PlannedOperation,
    context: OperationContext,
  ): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
  dispose(): Promise<void>;
}
