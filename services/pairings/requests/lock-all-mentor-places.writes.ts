import { sqlArray } from '../../shared/database/sql-array.js';
import type { PairingsUnit } from '../operation.js';

const make = `insert into mentor_places (mentor_id)
  select person_id from person_fact where person_id = any(?::uuid[]) and mentor is not null order by person_id
  on conflict do nothing`;
const lock = 'select mentor_id from mentor_places where mentor_id = any(?::uuid[]) order by mentor_id for update';

/** The same as `lockPlaces` for many mentors, always in one order, so that two who lock many never wait in a circle. */
export async function lockAllMentorPlaces(unit: PairingsUnit, mentorIds: readonly string[]): Promise<void> {
  await unit.em.execute(make, [sqlArray(mentorIds)]);
  await unit.em.execute(lock, [sqlArray(mentorIds)]);
}
