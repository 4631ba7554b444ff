import type { ExportAnswers } from './export-answers.js';
import type { PairingFacts } from './pairings-events.js';

/** What pairings answers when another service does not know a pairing yet, or wants to be sure. */
export interface PairingsAnswers extends ExportAnswers {
  facts(about: { pairingIds: string[] }): Promise<{ pairings: PairingFacts[] }>;
}
