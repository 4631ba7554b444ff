import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { checkText, type Invalid } from '../../shared/checks.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingAction } from '../pairing/pairing.domain.js';
import { refuse } from '../refusals.js';

/** Why a pairing comes to its end, as `ClosureReason` in the schema. */
export type ClosureReasonName = 'GOALS_MET' | 'END_DATE' | 'NOT_A_FIT' | 'NO_TIME' | 'REDIRECTED' | 'OTHER';

/** Days that the two have to look back, before the pairing ends without their words (design, The pairing). */
export const reflectionPeriodDays = 14;
/** Days after which somebody who has not thanked the other is reminded of it, once. */
export const thanksReminderAfterDays = 3;

/** What was agreed was reached: COMPLETED. Whatever else ends a relationship ends it early. */
const endings: Record<ClosureReasonName, Extract<PairingAction, 'COMPLETE' | 'END_EARLY'>> = {
  GOALS_MET: 'COMPLETE',
  END_DATE: 'COMPLETE',
  NOT_A_FIT: 'END_EARLY',
  NO_TIME: 'END_EARLY',
  REDIRECTED: 'END_EARLY',
  OTHER: 'END_EARLY',
};

/** How a closure ends, by its reason. */
export function endingAction(reason: ClosureReasonName): 'COMPLETE' | 'END_EARLY' {
  return endings[reason];
}

export interface ReflectionText {
  learned: string;
  thanks: string | null;
}

/** Every reason why a reflection is not as it must be. */
export function checkReflection({ learned, thanks }: ReflectionText): Invalid[] {
  return [...checkText(['learned'], learned, { max: 5000 }), ...checkText(['thanks'], thanks, { min: 0, max: 2000 })];
}

/** What one of the two said when looking back. */
export interface ReflectionState {
  authorId: string;
  keepInTouch: boolean;
}

/**
 * What a reflection does: `both` is true when the other has reflected before. Each looks back once: refuses WRONG_STATUS
 * a second time.
 */
export function decideReflection(
  before: ReflectionState[],
  authorId: string,
): Result<{ both: boolean }, 'WRONG_STATUS'> {
  if (before.some((reflection) => reflection.authorId === authorId))
    return refuse('WRONG_STATUS', 'pairingId', 'reflection.already');
  return accept({ both: before.length === 1 });
}

/** Whether the two stay in touch: the pairing was completed, and both wish it. */
export function keepsInTouch(status: PairingStatusName, reflections: ReflectionState[]): boolean {
  return status === 'COMPLETED' && reflections.length === 2 && reflections.every(({ keepInTouch }) => keepInTouch);
}

/** Who of the two has not thanked the other since the closure began, by an appreciation or in their reflection. */
export function findMissingThanks(parties: readonly [string, string], thanked: readonly string[]): string[] {
  return parties.filter((personId) => !thanked.includes(personId));
}
