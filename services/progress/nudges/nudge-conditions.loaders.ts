import type { Em } from '../../shared/database/orm.js';
import { type NudgeKindName, nudgeRules } from '../reminders/reminder-kinds.domain.js';

/** A due nudge, scheduled or snoozed. */
export interface DueNudge {
  id: string;
  kind: NudgeKindName;
  recipientId: string;
  pairingId: string;
  subjectId: string;
  /** The calendar date in the recipient's time zone, `YYYY-MM-DD`. */
  today: string;
}

const given = `with given as (
    select *, ?::timestamptz as now from jsonb_to_recordset(?::jsonb)
      as one (id uuid, "recipientId" uuid, "pairingId" uuid, "subjectId" uuid, today date)),
  n as (select id, "recipientId" as recipient_id, "pairingId" as pairing_id, "subjectId" as subject_id, today, now from given)
  select n.id from n `;

/** Returns the ids of the nudges that their subjects still need; one statement per kind. */
export async function filterStillNeededNudges(em: Em, nudges: DueNudge[], now: Date): Promise<Set<string>> {
  const needed = new Set<string>();
  for (const kind of new Set(nudges.map((nudge) => nudge.kind))) {
    const ofKind = nudges.filter((nudge) => nudge.kind === kind);
    const query = nudgeRules[kind].stillNeeded;
    const rows = query ? await em.execute<{ id: string }[]>(given + query, [now, JSON.stringify(ofKind)]) : ofKind;
    for (const { id } of rows) needed.add(id);
  }
  return needed;
}
