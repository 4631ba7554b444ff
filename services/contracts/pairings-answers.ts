import type { PairingFacts } from './pairings-events.js';

/** What pairings answers when another service does not know a pairing yet, or wants to be sure. */
export interface PairingsAnswers {
  facts(about: { pairingIds: string[] }): Promise<{ pairings: PairingFacts[] }>;
}
