import type { ProgressUnit } from '../operation.js';
import { dayColumns, dayCounts } from './program-day.loaders.js';
import type { ProgramCounts } from './program-stats.domain.js';

/**
 * Adds to what happened in a pairing's programme on a day (UTC). Nothing where the pairing is not known: then none of its
 * goals and meetings are.
 */
export async function addToProgramDay(
  unit: ProgressUnit,
  { pairingId, at }: { pairingId: string; at: Date },
  counts: Partial<ProgramCounts>,
): Promise<void> {
  const changed = dayCounts.filter((key) => counts[key]);
  if (changed.length === 0) return;
  const names = changed.map((key) => dayColumns[key]);
  const sql = `insert into program_day (program_id, day, ${names.join(', ')})
    select program_id, (?::timestamptz at time zone 'UTC')::date, ${names.map(() => '?').join(', ')}
    from pairing_fact where pairing_id = ?
    on conflict (program_id, day) do update
    set ${names.map((name) => `${name} = program_day.${name} + excluded.${name}`).join(', ')}`;
  await unit.em.execute(sql, [at, ...changed.map((key) => counts[key] ?? 0), pairingId]);
}
