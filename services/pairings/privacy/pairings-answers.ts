import type { PairingsRpc } from '../../contracts/pairings-rpc.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { toPairingFacts } from '../pairing/pairing.domain.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { exportPerson } from './person-export.loaders.js';

/** Answers to the questions of other services; see contracts/pairings-rpc.ts. */
export function createPairingsAnswers(runtime: ServiceRuntime): PairingsRpc {
  return {
    async facts({ pairingIds }) {
      const pairings = await runtime.orm.em.fork().find(PairingEntity, { id: { $in: pairingIds } });
      return { pairings: pairings.map(toPairingFacts) };
    },
    exportOf: ({ personId }) => exportPerson(runtime.orm.em.fork(), personId),
  };
}
