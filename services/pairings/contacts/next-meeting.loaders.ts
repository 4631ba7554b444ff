import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

export interface NextMeeting {
  pairingId: string;
  startsAt: Date;
}

const sql = `select pairing_id as "pairingId", min(starts_at) as "startsAt" from meeting_fact
  where pairing_id = any(?::uuid[]) and ends_at > ? group by pairing_id`;

/** The start of a pairing's next confirmed meeting, or of the one in progress; null without any. */
export const nextMeetingByPairingId = (em: Em, now: Date) =>
  oneByKey<NextMeeting>(
    async (ids) => {
      const rows = await em.execute<{ pairingId: string; startsAt: string }[]>(sql, [sqlArray(ids), now]);
      return rows.map(({ pairingId, startsAt }) => ({ pairingId, startsAt: new Date(startsAt) }));
    },
    (row) => row.pairingId,
  );
