import { checkText, type Invalid } from '../../shared/checks.js';
import { refusal } from '../refusals.js';

export interface BlockOrConflict {
  kind: 'CONFLICT' | 'BLOCK';
  /** The other person. */
  personId: string;
  reason?: string | null | undefined;
  /** False takes a block back. */
  stands: boolean;
}

/** Returns every reason why the viewer cannot declare this. */
export function checkBlockOrConflict(viewerId: string | undefined, { personId, reason }: BlockOrConflict): Invalid[] {
  if (personId === viewerId) return [refusal('INVALID', 'personId', 'person.isSelf')];
  return checkText(['reason'], reason, { min: 0, max: 1000 });
}

/** Returns the type of the event that records this. */
export function separationEventOf({ kind, stands }: BlockOrConflict) {
  if (kind === 'CONFLICT') return 'ConflictDeclared';
  return stands ? 'PersonBlocked' : 'PersonUnblocked';
}
