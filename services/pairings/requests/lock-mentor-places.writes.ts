import type { PairingsUnit } from '../operation.js';

const make = `insert into mentor_places (mentor_id)
  select person_id from person_fact where person_id = ? and mentor is not null on conflict do nothing`;
const lock = 'select mentor_id from mentor_places where mentor_id = ? for update';

/**
 * Lets one transaction at a time count a mentor's places and pending requests, and take one. Always the first lock of
 * its transaction. For who is not known as a mentor there is nothing to lock: the decision refuses them anyway.
 */
export async function lockMentorPlaces(unit: PairingsUnit, mentorId: string): Promise<void> {
  await unit.em.execute(make, [mentorId]);
  await unit.em.execute(lock, [mentorId]);
}
