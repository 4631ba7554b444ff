import { comparePositions, encodeCursor, type Position } from '../../shared/bus/position.js';
import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import type { Connection, PageArgs } from '../../shared/pagination/connection.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { ActivityEntity } from '../activity/activity.entity.js';
import type { LoaderParts } from '../loader-parts.js';

/** A line of the feed with its live cursor. */
export interface ActivityLine extends ActivityEntity {
  cursor: string;
}

/** Pages of the feed of pairings, or of programmes. */
export interface ActivityLists {
  of(owner: string, args: PageArgs): Promise<Connection<ActivityLine>>;
}

/**
 * A page of a feed for each of many owners, the newest first, in the order of the outbox. `settled` is asked before the
 * rows are read: a line beyond it might still get one before it, so its cursor is the settled place itself, from which
 * `after` may bring a line again but never steps over one.
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
      const upTo = await settled();
      const { edges, pageInfo } = await lists.load(id, args);
      const withCursor = (line: ActivityEntity) => ({ ...line, cursor: toLiveCursor(line, upTo) });
      return { edges: edges.map(({ cursor, node }) => ({ cursor, node: withCursor(node) })), pageInfo };
    },
  };
}

/** The cursor that a line's live event carries, or the settled place where the line lies beyond it. */
export function toLiveCursor(line: Pick<ActivityEntity, 'epoch' | 'xid' | 'outboxId'>, settled: Position): string {
  const own = { xid: Number(line.xid), id: Number(line.outboxId) };
  return encodeCursor({ epoch: line.epoch, ...(comparePositions(own, settled) < 0 ? own : settled) });
}

export const activityLoaders = {
  activityByPairingId: ({ em, settledPosition }: LoaderParts) => activityLists(em, 'pairing_id', settledPosition),
  activityByProgramId: ({ em, settledPosition }: LoaderParts) => activityLists(em, 'program_id', settledPosition),
};
