/** Fills `entry_week`, the counts of entries by week, as a trigger does for each entry. */
export const countByWeek = `insert into entry_week select pairing_id, date_trunc('week', at at time zone 'UTC')::date, author_id,
  shared, kind, count(*) from entry group by 1, 2, 3, 4, 5`;

/** Fills `goal_week`, the percentage of each goal at the end of each week. */
export const goalPercentByWeek = `insert into goal_week select distinct on (goal_id, week_of) goal_id,
  date_trunc('week', at at time zone 'UTC')::date as week_of, pairing_id, percent
  from entry where percent is not null order by goal_id, week_of, at desc, id desc`;
