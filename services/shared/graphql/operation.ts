import { type IsSuspended, requireNotSuspended } from '../auth/suspension-check.js';
import type { VerifyToken, Viewer } from '../auth/token-verifier.js';
import type { Em } from '../database/orm.js';
import { unauthenticated } from '../faults.js';
import type { Call } from '../http/call.js';
import type { AnyVocabulary, UnitOfWork, Vocabulary } from '../outbox/unit-of-work.js';
import type { ServiceRuntime } from '../runtime/service-runtime.js';
import { type Language, languageFor } from '../text/translator.js';

/** What every operation has, whatever the subgraph: made for each execution, and for each event of a subscription. */
export interface Operation<Names extends Vocabulary = AnyVocabulary> {
  viewer: Viewer | null;
  em: Em;
  now: Date;
  language: Language;
  requestId: string;
  /** From where to go on, for a subscription that is opened again in the client's place. */
  resumeCursor: string | undefined;
  runtime: ServiceRuntime;
  /** Settles once it is sure that the viewer may act; rejects with UNAUTHENTICATED. Of one that reads, nothing is told before. */
  admitted: Promise<void>;
  /** Runs one transaction of this operation. */
  transact<T>(work: (unit: UnitOfWork<Names>) => Promise<T>): Promise<T>;
}

/**
 * Verifies the call's token and makes the operation. Throws UNAUTHENTICATED for a token that is not valid, and for the
 * token of who is barred; for a call that only reads, `admitted` tells so.
 */
export async function createOperation(
  call: Call,
  runtime: ServiceRuntime,
  { verify, isSuspended }: { verify: VerifyToken; isSuspended: IsSuspended },
): Promise<Operation> {
  const viewer = await verify(call.authorization);
  const em = runtime.orm.em.fork();
  const admitted = viewer ? requireNotSuspended(viewer, call, isSuspended) : Promise.resolve();
  if (!call.isReadOnly) await admitted;
  // Whoever made the operation awaits it, unless it failed before.
  admitted.catch(() => undefined);
  return {
    admitted,
    viewer,
    em,
    now: runtime.clock.now(),
    language: languageFor(viewer?.locale, call.acceptLanguage),
    requestId: call.requestId,
    resumeCursor: call.resume,
    runtime,
    transact: (work) => runtime.transact(em, work),
  };
}

/** The viewer, or UNAUTHENTICATED. */
export function requireViewer(operation: { viewer: Viewer | null }): Viewer {
  if (!operation.viewer) throw unauthenticated();
  return operation.viewer;
}
