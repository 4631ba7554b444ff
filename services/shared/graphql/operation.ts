import { type IsSuspended, requireNotSuspended } from '../auth/suspension-check.js';
import type { VerifyToken, Viewer } from '../auth/token-verifier.js';
import type { Em } from '../database/orm.js';
import { unauthenticated } from '../faults.js';
import type { Call } from '../http/call.js';
import type { AnyVocabulary, UnitOfWork, Vocabulary } from '../outbox/unit-of-work.js';
import type { ServiceRuntime } from '../runtime/service-runtime.js';
import { type Language, languageFor } from '../text/translator.js';

/** The context common to all subgraphs: created for each execution, and for each event of a subscription. */
export interface Operation<Names extends Vocabulary = AnyVocabulary> {
  viewer: Viewer | null;
  em: Em;
  now: Date;
  language: Language;
  requestId: string;
  /** Cursor to resume from, if the gateway opens a subscription again for a client. */
  resumeCursor: string | undefined;
  runtime: ServiceRuntime;
  /**
   * Resolves when the viewer is known not to be suspended; rejects with UNAUTHENTICATED. A query returns no result
   * before.
   */
  suspensionChecked: Promise<void>;
  /** Runs one transaction of this operation. */
  transact<T>(work: (unit: UnitOfWork<Names>) => Promise<T>): Promise<T>;
}

/**
 * Verifies the call's token and creates the operation. Throws UNAUTHENTICATED for an invalid token and for a suspended
 * person; for a read-only call, `suspensionChecked` rejects instead.
 */
export async function createOperation(
  call: Call,
  runtime: ServiceRuntime,
  { verify, isSuspended }: { verify: VerifyToken; isSuspended: IsSuspended },
): Promise<Operation> {
  const viewer = await verify(call.authorization);
  const em = runtime.orm.em.fork();
  const suspensionChecked = viewer ? requireNotSuspended(viewer, call, isSuspended) : Promise.resolve();
  if (!call.isReadOnly) await suspensionChecked;
  // The creator of the operation awaits it, unless the operation failed before.
  suspensionChecked.catch(() => undefined);
  return {
    suspensionChecked,
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

/** Returns the viewer. Throws UNAUTHENTICATED if nobody is signed in. */
export function requireViewer(operation: { viewer: Viewer | null }): Viewer {
  if (!operation.viewer) throw unauthenticated();
  return operation.viewer;
}
