import type { PairingsAnswers } from '../../contracts/pairings-answers.js';
import type { Foundation } from '../../shared/foundation.js';
import { pairingFactsOf } from '../domain/pairing.js';
import { PairingEntity } from '../entities/pairing.entity.js';
import { exportOfPerson } from '../loaders/export-of-person.js';

/** What pairings answers to the other services' questions; see contracts/pairings-answers.ts. */
export function pairingsAnswers(foundation: Foundation): PairingsAnswers {
  return {
    async facts({ pairingIds }) {
      const pairings = await foundation.orm.em.fork().find(PairingEntity, { id: { $in: pairingIds } });
      return { pairings: pairings.map(pairingFactsOf) };
    },
    exportOf: ({ personId }) => exportOfPerson(foundation.orm.em.fork(), personId),
  };
}
