import type { ExportRpc } from './export-rpc.js';
import type { PairingFacts } from './pairings-events.js';

/** Questions that pairings answers for services that do not know a pairing yet, or need its current state. */
export interface PairingsRpc extends ExportRpc {
  facts(about: { pairingIds: string[] }): Promise<{ pairings: PairingFacts[] }>;
}
