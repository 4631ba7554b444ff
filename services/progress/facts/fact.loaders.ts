import type DataLoader from 'dataloader';
import type { PairingFacts } from '../../contracts/pairings-events.js';
import { oneByKey } from '../../shared/database/batch-loaders.js';
import { findPlainRows, plainRowByKey } from '../../shared/database/plain-rows.js';
import type { LoaderSource } from '../operation.js';
import { PairingFactEntity } from './pairing-fact.entity.js';
import { PersonFactEntity } from './person-fact.entity.js';

export type PairingById = DataLoader<string, PairingFactEntity | null>;

/**
 * Loads a pairing's facts. Unknown pairings are requested from pairings, once for all keys, and stored with `save`, so
 * that a pairing can be used as soon as it exists. Null for one that does not exist, or while pairings cannot be reached.
 */
export function pairingById(
  { em, pairings, logger }: Pick<LoaderSource, 'em' | 'pairings' | 'logger'>,
  save: (facts: PairingFacts) => Promise<void>,
): PairingById {
  const findKnown = (keys: string[]) => findPlainRows(em, PairingFactEntity, { by: 'pairingId', keys });
  return oneByKey<PairingFactEntity>(
    async (ids) => {
      const known = await findKnown(ids);
      const missing = ids.filter((id) => !known.some((fact) => fact.pairingId === id));
      if (missing.length === 0) return known;
      const answer = await pairings.facts({ pairingIds: missing }).catch((err) => {
        logger.warn({ err }, 'pairings does not answer');
        return { pairings: [] };
      });
      for (const facts of answer.pairings) await save(facts);
      const added = answer.pairings.map(({ pairingId }) => pairingId);
      return added.length > 0 ? [...known, ...(await findKnown(added))] : known;
    },
    (fact) => fact.pairingId,
  );
}

export const personById = ({ em }: Pick<LoaderSource, 'em'>) => plainRowByKey(em, PersonFactEntity, 'personId');

/** Loads a person's current name from people, once for all keys. Null while people cannot be reached. */
export const nameByPersonId = ({
  people,
  logger,
}: Pick<LoaderSource, 'logger'> & { people: Pick<LoaderSource['people'], 'names'> }) =>
  oneByKey<{ personId: string; displayName: string | null }>(
    async (personIds) => {
      const answer = await people.names({ personIds }).catch((err) => {
        logger.warn({ err }, 'people does not answer');
      });
      return answer?.names ?? [];
    },
    (name) => name.personId,
  );
