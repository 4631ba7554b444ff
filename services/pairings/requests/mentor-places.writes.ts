import { sqlArray } from '../../shared/database/sql-array.js';
import type { PairingsUnit } from '../operation.js';

const insertSql = `insert into mentor_places (mentor_id)
  select person_id from person_fact where person_id = any(?::uuid[]) and mentor is not null order by person_id
  on conflict do nothing`;
const lockSql = 'select mentor_id from mentor_places where mentor_id = any(?::uuid[]) order by mentor_id for update';

/**
 * Locks the places of mentors, so that one transaction at a time counts their open pairings and pending requests and
 * takes one. Comes before the locks of requests and pairings. Locks in the order of ids, so that two transactions that
 * lock several mentors cannot deadlock. Persons who are not known as mentors have no row to lock; decisions refuse them.
 */
export async function lockMentorPlaces(unit: PairingsUnit, mentorIds: readonly string[]): Promise<void> {
  await unit.em.execute(insertSql, [sqlArray(mentorIds)]);
  await unit.em.execute(lockSql, [sqlArray(mentorIds)]);
}
