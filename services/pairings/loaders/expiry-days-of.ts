import type { Em } from '../../shared/orm.js';
import { requestExpiresAfterDays } from '../domain/request.js';

/** After how many days a request of this programme expires when nobody answers it. */
export async function expiryDaysOf(_em: Em, _programId: string): Promise<number> {
  return requestExpiresAfterDays;
}
