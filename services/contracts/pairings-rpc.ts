import type { ExportRpc } from './export-rpc.js';
import type { PairingFacts } from './pairings-events.js';

/** What pairings answers when another service does not know a pairing yet, or wants to be sure. */
export interface PairingsRpc extends ExportRpc {
  facts(about: { pairingIds: string[] }): Promise<{ pairings: PairingFacts[] }>;
}
