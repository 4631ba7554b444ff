import DataLoader from 'dataloader';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { programDaySums } from './program-day.loaders.js';
import {
  computeProgramStats,
  type DateRange,
  type ProgressStatsShape,
  type WeekCounts,
} from './program-stats.domain.js';

const byWeek = `select program_id as "programId",
    case when day >= ?::date then date_trunc('week', day::timestamp)::date::text end as "weekOf", ${programDaySums}
  from program_day where program_id = any(?::uuid[]) and day <= ?::date group by 1, 2`;

/** A programme's stats within a range: one statement for each range asked for, whatever the number of programmes. */
export class ProgramStatsByRange {
  readonly #loaders = new Map<string, DataLoader<string, ProgressStatsShape>>();

  constructor(private readonly em: Em) {}

  of(programId: string, range: DateRange): Promise<ProgressStatsShape> {
    const key = `${range.from}/${range.to}`;
    const loader = this.#loaders.get(key) ?? this.#loaderFor(range);
    this.#loaders.set(key, loader);
    return loader.load(programId);
  }

  #loaderFor(range: DateRange): DataLoader<string, ProgressStatsShape> {
    return new DataLoader(async (ids) => {
      const rows = await this.em.execute<(WeekCounts & { programId: string })[]>(byWeek, [
        range.from,
        sqlArray(ids),
        range.to,
      ]);
      return ids.map((id) =>
        computeProgramStats(
          rows.filter(({ programId }) => programId === id),
          range,
        ),
      );
    });
  }
}
