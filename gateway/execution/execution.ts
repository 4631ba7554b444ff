import type { DocumentNode, ExecutionResult, OperationTypeNode } from 'graphql';
import type { OperationContext } from './operation-context.js';

/** One operation, ready to be executed. */
export interface PlannedOperation {
  document: DocumentNode;
  operation: OperationTypeNode;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** Executes operations of the composed schema. */
export interface Execution {
  /** Whether data is completed as the specification requires; otherwise the caller completes it. */
  isComplete: boolean;
  /** Returns a result, or the events of a subscription. */
  execute(
    operation: PlannedOperation,
    context: OperationContext,
  ): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
  dispose(): Promise<void>;
}
