import type { Em } from '../services/shared/database/orm.js';

export const lines = 1_000_000;
export const pairings = 10_000;

const programId = `md5('program')::uuid`;
const pairingId = (n: string) => `md5('pairing' || (${n}))::uuid`;
const personId = (n: string) => `md5('person' || (${n}))::uuid`;

/** A hundred mentors with a hundred pairings each. */
const insertPairings = `
insert into pairing (id, program_id, mentor_id, mentee_id, format, origin, status, goals_at_start, started_at)
  select ${pairingId('n')}, ${programId}, ${personId('n % 100')}, ${personId('1000 + n')}, 'ONGOING', 'REQUEST', 'ACTIVE', '[]',
    now() - n * interval '1 minute'
  from generate_series(1, ${pairings}) n`;

/** Lines of all pairings, mixed. Every hundredth belongs to a request and has no pairing. */
const insertLines = `
insert into activity (id, occasion, program_id, pairing_id, kind, actor_id, actor_role, at, data, epoch, xid, outbox_id)
  select md5('line' || n)::uuid, md5('line' || n), ${programId},
    case when n % 100 <> 0 then ${pairingId(`1 + (n::bigint * 7919) % ${pairings}`)} end,
    (array['GOAL_PROGRESSED','CONTACT_MADE','MEETING_HELD','GOAL_SET','FEEDBACK_GIVEN'])[1 + n % 5],
    ${personId('n % 100')}, 'MENTOR', now() - (${lines} - n) * interval '1 second', '{}', 1, n / 2, n
  from generate_series(1, ${lines}) n`;

/** Fills the pairings database. Returns how long it took, in ms. */
export async function fillActivity(em: Em): Promise<number> {
  const began = performance.now();
  for (const statement of [insertPairings, insertLines, 'vacuum analyze']) await em.execute(statement);
  return performance.now() - began;
}

/** Returns the programme and its newest pairings. */
export async function programAndPairings(em: Em): Promise<{ programId: string; pairingIds: string[] }> {
  const rows = (await em.execute(
    `select id, ${programId} as program from pairing order by started_at desc limit 50`,
  )) as { id: string; program: string }[];
  if (!rows[0]) throw new Error('The data is missing.');
  return { programId: rows[0].program, pairingIds: rows.map(({ id }) => id) };
}
