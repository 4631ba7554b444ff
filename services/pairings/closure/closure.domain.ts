import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { checkText, type Invalid } from '../../shared/checks.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingAction } from '../pairing/pairing.domain.js';
import { refuse } from '../refusals.js';

/** Why a pairing comes to its end, as `ClosureReason` in the schema. */
export type ClosureReasonName = 'GOALS_MET' | 'END_DATE' | 'NOT_A_FIT' | 'NO_TIME' | 'REDIRECTED' | 'OTHER';

/** Days that both have to submit their reflection. After them, the pairing ends without. */
export const reflectionPeriodDays = 14;
/** Days after which a party who has not thanked the other is reminded, once. */
export const thanksReminderAfterDays = 3;

/** How a closure ends for each reason: completed where the goals or the end date are reached, else early. */
const endings: Record<ClosureReasonName, Extract<PairingAction, 'COMPLETE' | 'END_EARLY'>> = {
  GOALS_MET: 'COMPLETE',
  END_DATE: 'COMPLETE',
  NOT_A_FIT: 'END_EARLY',
  NO_TIME: 'END_EARLY',
  REDIRECTED: 'END_EARLY',
  OTHER: 'END_EARLY',
};

/** How a closure ends for a reason. */
export function endingAction(reason: ClosureReasonName): 'COMPLETE' | 'END_EARLY' {
  return endings[reason];
}

export interface ReflectionText {
  learned: string;
  thanks: string | null;
}

/** What is wrong with the texts of a reflection. */
export function checkReflection({ learned, thanks }: ReflectionText): Invalid[] {
  return [...checkText(['learned'], learned, { max: 5000 }), ...checkText(['thanks'], thanks, { min: 0, max: 2000 })];
}

/** A submitted reflection as far as decisions need it. */
export interface ReflectionState {
  authorId: string;
  keepInTouch: boolean;
}

/** Whether a reflection is the second one. Each party reflects once. */
export function decideReflection(
  before: ReflectionState[],
  authorId: string,
): Result<{ both: boolean }, 'WRONG_STATUS'> {
  if (before.some((reflection) => reflection.authorId === authorId))
    return refuse('WRONG_STATUS', 'pairingId', 'reflection.already');
  return accept({ both: before.length === 1 });
}

/** Whether a pairing goes on as keeping in touch: it was completed, and both parties wish it. */
export function keepsInTouch(status: PairingStatusName, reflections: ReflectionState[]): boolean {
  return status === 'COMPLETED' && reflections.length === 2 && reflections.every(({ keepInTouch }) => keepInTouch);
}

/** The parties who have not thanked the other since the closure began, by an appreciation or in their reflection. */
export function findMissingThanks(parties: readonly [string, string], thanked: readonly string[]): string[] {
  return parties.filter((personId) => !thanked.includes(personId));
}
