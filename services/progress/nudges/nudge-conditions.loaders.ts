import type { Em } from '../../shared/database/orm.js';
import type { NudgeKindName } from './nudge.domain.js';
import { silentDays } from './nudge-times.domain.js';

/** A nudge that is due, planned or put off. */
export interface DueNudge {
  id: string;
  kind: NudgeKindName;
  recipientId: string;
  pairingId: string;
  subjectId: string;
  /** The calendar date where the recipient is, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Kind -> which of the nudges `n` (id, recipient_id, pairing_id, subject_id, today) are still called for; `now` is the
 * moment. What pairings tells of has no query: it also tells when it is settled, and the nudge is let go then.
 */
const stillCalledFor: Record<NudgeKindName, string | null> = {
  AGENDA_MISSING: `join meeting m on m.id = n.subject_id where m.status = 'CONFIRMED' and m.starts_at > now
    and not exists (select from agenda_item a where a.meeting_id = m.id and a.status <> 'DROPPED')`,
  PREPARATION_MISSING: `join meeting m on m.id = n.subject_id where m.status = 'CONFIRMED' and m.starts_at > now
    and m.kind = 'KICKOFF' and not exists (select from preparation p where p.meeting_id = m.id and p.sender_id = n.recipient_id)`,
  WRAP_UP_MISSING: `join meeting m on m.id = n.subject_id where m.status = 'AWAITING_WRAP_UP'
    and not exists (select from wrap_up_answer w where w.meeting_id = m.id and w.person_id = n.recipient_id)`,
  NO_NEXT_MEETING: `where not exists (select from agreement_fact a
      where a.pairing_id = n.pairing_id and a.frequency = 'AS_NEEDED')
    and not exists (select from meeting m where m.pairing_id = n.pairing_id
      and (m.status = 'IN_PROGRESS' or m.status in ('PROPOSED', 'CONFIRMED') and m.starts_at > now))
    and (select u.reason_for_no_next from wrap_up u join meeting m on m.id = u.meeting_id
      where m.pairing_id = n.pairing_id order by m.starts_at desc limit 1) is null`,
  ACTION_ITEM_DUE: `join action_item a on a.id = n.subject_id
    where a.status in ('OPEN', 'CARRIED_OVER') and a.owner_id = n.recipient_id`,
  GOAL_REVIEW_DUE: `join goal g on g.id = n.subject_id where g.status = 'ACTIVE' and g.owner_id = n.recipient_id
    and (g.due_on <= n.today or not exists (select from entry e
      where e.goal_id = g.id and e.at > now - interval '${silentDays * 24} hours'))`,
  ADVICE_RESULT_DUE: `join advice a on a.id = n.subject_id where a.status in ('NOTED', 'TRYING') and a.result is null`,
  EVALUATION_OPEN: `join evaluation e on e.id = n.subject_id where e.status = 'OPEN'
    and not exists (select from evaluation_answer a where a.evaluation_id = e.id and a.person_id = n.recipient_id)`,
  AGREEMENT_MISSING: null,
  AGREEMENT_REVIEW_DUE: null,
  RHYTHM_SLIPPING: null,
  RELAUNCH: null,
  END_NEAR: null,
  SAY_THANKS: null,
  KEEP_IN_TOUCH: null,
};

const given = `with given as (
    select *, ?::timestamptz as now from jsonb_to_recordset(?::jsonb)
      as one (id uuid, "recipientId" uuid, "pairingId" uuid, "subjectId" uuid, today date)),
  n as (select id, "recipientId" as recipient_id, "pairingId" as pairing_id, "subjectId" as subject_id, today, now from given)
  select n.id from n `;

/** Which of these nudges are still called for; one statement for each kind among them. */
export async function filterStillNeededNudges(em: Em, nudges: DueNudge[], now: Date): Promise<Set<string>> {
  const wanted = new Set<string>();
  for (const kind of new Set(nudges.map((nudge) => nudge.kind))) {
    const ofKind = nudges.filter((nudge) => nudge.kind === kind);
    const query = stillCalledFor[kind];
    const rows = query ? await em.execute<{ id: string }[]>(given + query, [now, JSON.stringify(ofKind)]) : ofKind;
    for (const { id } of rows) wanted.add(id);
  }
  return wanted;
}
