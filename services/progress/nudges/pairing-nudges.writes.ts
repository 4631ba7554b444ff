import type { PairingFacts, PairingHealthName } from '../../contracts/pairings-events.js';
import type { ProgressUnit } from '../operation.js';
import { type NudgeKindName, nudgeKinds, nudgeRuleOf } from '../reminders/reminder-kinds.domain.js';
import { newNudges, resolveNudges, scheduleNudges } from './schedule-nudges.writes.js';

/** Schedules a nudge about a pairing at once, by default for both parties. */
export function scheduleImmediateNudges(
  unit: ProgressUnit,
  { pairingId, mentorId, menteeId }: PairingFacts,
  {
    kind,
    recipientIds = [mentorId, menteeId],
    subjectId = pairingId,
  }: { kind: NudgeKindName; recipientIds?: string[] | undefined; subjectId?: string },
): Promise<void> {
  return scheduleNudges(unit, newNudges({ kind, pairingId, subjectId }, { recipientIds, dueAt: unit.now }));
}

/** Resolves the nudges about the former health of a pairing and schedules those about the new one. */
export async function nudgeOnHealthChange(
  unit: ProgressUnit,
  pairing: PairingFacts,
  health: PairingHealthName,
): Promise<void> {
  const { pairingId } = pairing;
  await resolveNudges(unit, { kinds: kindsOfHealth(), pairingId, subjectId: pairingId });
  for (const kind of kindsOfHealth(health)) await scheduleImmediateNudges(unit, pairing, { kind });
}

/** The kinds that a health triggers; of any health if absent. */
const kindsOfHealth = (health?: PairingHealthName): NudgeKindName[] =>
  nudgeKinds.filter((kind) => {
    const { trigger } = nudgeRuleOf(kind);
    return trigger && 'health' in trigger && (health === undefined || trigger.health === health);
  });

/** Resolves the nudges about a quiet pairing, and nudges the party who did not start the relaunch. */
export async function nudgeOnRelaunch(
  unit: ProgressUnit,
  pairing: PairingFacts,
  { relaunchId, actorId }: { relaunchId: string; actorId: string | null },
): Promise<void> {
  const { pairingId, mentorId, menteeId } = pairing;
  await resolveNudges(unit, { kinds: kindsOfHealth(), pairingId });
  const recipientIds = [mentorId, menteeId].filter((id) => id !== actorId);
  await scheduleImmediateNudges(unit, pairing, { kind: 'RELAUNCH', recipientIds, subjectId: relaunchId });
}
