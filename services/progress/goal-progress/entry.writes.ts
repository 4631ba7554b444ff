import { newId } from '../../shared/id.js';
import { mondayOf } from '../../shared/time/weeks.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import type { ProgressUnit } from '../operation.js';
import type { EntryKindName } from './entry.domain.js';
import { EntryEntity } from './entry.entity.js';

export interface NewEntryRow {
  authorId: string;
  kind: EntryKindName;
  /** Empty of a goal that was reached without a word. */
  text: string;
  /** Where the goal stands after it; absent when it does not say. */
  percent?: number | null | undefined;
  shared: boolean;
  idempotencyKey?: string | null | undefined;
}

const countInWeek = `with counted as (insert into entry_week (pairing_id, week_of, author_id, shared, kind, count) values (?, ?, ?, ?, ?, 1)
  on conflict (pairing_id, week_of, author_id, shared, kind) do update set count = entry_week.count + 1)
  insert into goal_week (goal_id, week_of, pairing_id, percent) select ?::uuid, ?::date, ?::uuid, percent
  from (select ?::int as percent) now where percent is not null
  on conflict (goal_id, week_of) do update set percent = excluded.percent`;

/**
 * Makes an entry of a goal that is locked, and keeps what a timeline is told from. Whoever calls has decided on it, sets
 * the goal's percent and records what happened.
 */
export async function insertEntry(unit: ProgressUnit, goal: GoalEntity, given: NewEntryRow): Promise<EntryEntity> {
  const { id: goalId, pairingId } = goal;
  const { authorId, kind, shared, idempotencyKey } = given;
  const percent = given.percent ?? null;
  const row = { id: newId(), goalId, pairingId, authorId, kind, shared, percent, text: given.text.trim() };
  const entry = unit.em.create(EntryEntity, { ...row, at: unit.now, idempotencyKey: idempotencyKey ?? null });
  unit.em.persist(entry);
  const weekOf = mondayOf(unit.now);
  const counted = [pairingId, weekOf, authorId, shared, kind];
  await unit.em.execute(countInWeek, [...counted, goalId, weekOf, pairingId, percent]);
  return entry;
}
