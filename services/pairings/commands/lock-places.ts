import type { Unit } from '../../shared/transact.js';

/**
 * Lets one transaction at a time count a mentor's places and pending requests, and take one. Always before the turns of
 * requests and pairings. It locks no row: that would give the transaction its place in the outbox before its turn.
 */
export function lockPlaces(unit: Unit, mentorId: string): Promise<void> {
  return unit.takeTurn(`places of ${mentorId}`);
}
