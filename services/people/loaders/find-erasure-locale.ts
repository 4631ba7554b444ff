import type { Foundation } from '../../shared/foundation.js';
import { digestOf } from '../../shared/one-time-token.js';
import { awaitsConfirmation } from '../domain/data-request.js';
import { DataRequestEntity } from '../entities/data-request.entity.js';
import { PersonEntity } from '../entities/person.entity.js';

/** The locale of whom this token would erase; undefined for a token that is not good, or no longer. */
export async function findErasureLocale({ orm, clock }: Foundation, token: string): Promise<string | undefined> {
  const em = orm.em.fork();
  const request = await em.findOne(DataRequestEntity, { tokenHash: digestOf(token) });
  if (!request || !awaitsConfirmation(request, clock.now())) return undefined;
  return (await em.findOne(PersonEntity, request.personId))?.locale;
}
