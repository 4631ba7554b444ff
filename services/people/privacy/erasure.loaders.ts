import { tokenDigest } from '../../shared/auth/one-time-token.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { isAwaitingConfirmation } from './data-request.domain.js';
import { DataRequestEntity } from './data-request.entity.js';

/** Returns the locale of the person whose erasure this token confirms; undefined for an invalid token. */
export async function findErasureLocale({ orm, clock }: ServiceRuntime, token: string): Promise<string | undefined> {
  const em = orm.em.fork();
  const request = await em.findOne(DataRequestEntity, { tokenHash: tokenDigest(token) });
  if (!request || !isAwaitingConfirmation(request, clock.now())) return undefined;
  return (await em.findOne(PersonEntity, request.personId))?.locale;
}
