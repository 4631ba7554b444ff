import { comparePositions, encodeCursor, type Position } from '../../shared/bus/position.js';
import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import type { Connection, PageArgs } from '../../shared/pagination/connection.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { ActivityEntity } from '../activity/activity.entity.js';
import type { LoaderParts } from '../loader-parts.js';

/** An activity with its live cursor. */
export interface ActivityLine extends ActivityEntity {
  cursor: string;
}

/** Pages of the activity of pairings or of programmes. */
export interface ActivityLists {
  of(owner: string, args: PageArgs): Promise<Connection<ActivityLine>>;
}

/**
 * Pages of activity for each of many owners, newest first, in the order of the outbox. `settled` is read before the
 * rows: another activity may still come before an activity beyond that position, so its cursor is the settled position
 * itself. From there, `after` may repeat an activity but never skips one.
 */
export function activityLists(
  em: Em,
  owner: 'pairing_id' | 'program_id',
  settled: () => Promise<Position>,
): ActivityLists {
  const lists = new KeysetListLoaders<PageArgs, ActivityEntity>(() => ({
    em,
    table: 'activity',
    ownerColumns: [owner],
    order: [
      { column: 'epoch', type: 'bigint' },
      { column: 'xid', type: 'bigint' },
      { column: 'outbox_id', type: 'bigint' },
    ],
    direction: 'desc',
    toRow: plainRowMapper(em, ActivityEntity),
    keysetOf: ({ epoch, xid, outboxId }) => [String(epoch), String(xid), String(outboxId)],
  }));
  return {
    async of(id, args) {
      const position = await settled();
      const { edges, pageInfo } = await lists.load(id, args);
      const withCursor = (activity: ActivityEntity) => ({ ...activity, cursor: toLiveCursor(activity, position) });
      return { edges: edges.map(({ cursor, node }) => ({ cursor, node: withCursor(node) })), pageInfo };
    },
  };
}

/** The cursor of an activity's live event, or of the settled position where the activity lies beyond it. */
export function toLiveCursor(activity: Pick<ActivityEntity, 'epoch' | 'xid' | 'outboxId'>, settled: Position): string {
  const own = { xid: Number(activity.xid), id: Number(activity.outboxId) };
  return encodeCursor({ epoch: activity.epoch, ...(comparePositions(own, settled) < 0 ? own : settled) });
}

export const activityLoaders = {
  activityByPairingId: ({ em, settledPosition }: LoaderParts) => activityLists(em, 'pairing_id', settledPosition),
  activityByProgramId: ({ em, settledPosition }: LoaderParts) => activityLists(em, 'program_id', settledPosition),
};
