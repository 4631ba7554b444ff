import { RequestCoalescer } from '../cache/request-coalescer.js';
import type { Em } from '../database/orm.js';
import { unauthenticated } from '../faults.js';
import type { Call } from '../http/call.js';
import type { ServiceRuntime } from '../runtime/service-runtime.js';
import type { Viewer } from './token-verifier.js';

/** Which of these may not act any more, though their token is still good: a token outlives its withdrawal by minutes. */
export type FindSuspended = (em: Em, personIds: string[]) => Promise<string[]>;

/** Whether somebody may not act any more, at this moment. */
export type IsSuspended = (personId: string) => Promise<boolean>;

/** One statement for all who ask in the same moment, of which nothing is remembered. */
export function createSuspensionCheck({ orm }: ServiceRuntime, whoIsBarred: FindSuspended): IsSuspended {
  const together = new RequestCoalescer(async (personIds) => {
    const barred = await whoIsBarred(orm.em.fork(), personIds);
    return personIds.map((id) => barred.includes(id));
  });
  return (personId) => together.load(personId);
}

/**
 * Settles once it is sure that the viewer may act; rejects with UNAUTHENTICATED. Within one execution of several subgraphs
 * nobody is asked the same a second time.
 */
export async function requireNotSuspended(
  { personId }: Viewer,
  { suspensionChecks }: Call,
  isSuspended: IsSuspended,
): Promise<void> {
  const asked = suspensionChecks?.get(isSuspended) ?? isSuspended(personId);
  suspensionChecks?.set(isSuspended, asked);
  if (await asked) throw unauthenticated('This account is suspended: talk to the coordinators of your programme.');
}
