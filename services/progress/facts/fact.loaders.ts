import type DataLoader from 'dataloader';
import type { PairingsRpc } from '../../contracts/pairings-rpc.js';
import type { PeopleRpc } from '../../contracts/people-rpc.js';
import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { findPlainRows, plainRowByKey } from '../../shared/database/plain-rows.js';
import type { Logger } from '../../shared/telemetry/logger.js';
import { PairingFactEntity } from './pairing-fact.entity.js';
import { PersonFactEntity } from './person-fact.entity.js';
import { upsertPairingFact } from './upsert-facts.writes.js';

export type PairingById = DataLoader<string, PairingFactEntity | null>;

/**
 * A pairing's facts. One that is not known yet is asked of its owner, once for all keys, so that what was just made can
 * be used at once; null when it does not exist, or when the owner cannot be reached.
 */
export function pairingById(em: Em, pairings: PairingsRpc, logger: Logger): PairingById {
  const known = (keys: string[]) => findPlainRows(em, PairingFactEntity, { by: 'pairingId', keys });
  return oneByKey<PairingFactEntity>(
    async (ids) => {
      const found = await known(ids);
      const missing = ids.filter((id) => !found.some((fact) => fact.pairingId === id));
      if (missing.length === 0) return found;
      const asked = await pairings.facts({ pairingIds: missing }).catch((err) => {
        logger.warn({ err }, 'pairings does not answer');
        return { pairings: [] };
      });
      for (const facts of asked.pairings) await upsertPairingFact(em, facts);
      return asked.pairings.length > 0
        ? [...found, ...(await known(asked.pairings.map((one) => one.pairingId)))]
        : found;
    },
    (fact) => fact.pairingId,
  );
}

/** A person's facts, null when they are not known. */
export const personById = (em: Em) => plainRowByKey(em, PersonFactEntity, 'personId');

/** What a person is called now, asked of people once for all keys; absent while people cannot be reached. */
export const nameByPersonId = (people: Pick<PeopleRpc, 'names'>, logger: Logger) =>
  oneByKey<{ personId: string; displayName: string | null }>(
    async (personIds) => {
      const asked = await people.names({ personIds }).catch((err) => {
        logger.warn({ err }, 'people does not answer');
      });
      return asked?.names ?? [];
    },
    (name) => name.personId,
  );
