import type { PairingsEvents } from '../../contracts/pairings-events.js';

/** Which of our events feed `pairingActivity`. */
export const activityEventTypes: ReadonlySet<string> = new Set<keyof PairingsEvents>(['ActivityRecorded']);

/** Which of our events feed `messageReceived`. */
export const messageEventTypes: ReadonlySet<string> = new Set<keyof PairingsEvents>(['MessageSent']);
