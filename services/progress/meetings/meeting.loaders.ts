import { oneByKey } from '../../shared/database/batch-loaders.js';
import { plainRowByKey, plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { PageArgs } from '../../shared/graphql/page-args.types.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { orderByInstant, type StatusListArgs, whereStatusIn } from '../../shared/pagination/list-by-instant.js';
import type { LoaderSource } from '../operation.js';
import type { MeetingStatusName } from './meeting.domain.js';
import { MeetingEntity } from './meeting.entity.js';

type Source = Pick<LoaderSource, 'em' | 'now'>;

const nextMeetings = `select m.* from unnest(?::uuid[]) as wanted (id) cross join lateral (
    select * from meeting where pairing_id = wanted.id and status = 'CONFIRMED' and starts_at > ?
    order by starts_at, id limit 1) m`;

const confirmedMeetingsOfPersons = `(select m.*, s.person_id from meeting m join meeting_slot s on s.meeting_id = m.id
  where m.status = 'CONFIRMED') upcoming`;

const meetingList = ({ em }: Pick<LoaderSource, 'em'>) => ({
  em,
  order: orderByInstant('starts_at'),
  toRow: plainRowMapper(em, MeetingEntity),
  keysetOf: (meeting: MeetingEntity) => [meeting.startsAt.toISOString(), meeting.id],
});

export const meetingLoaders = {
  meetingById: ({ em }: Pick<LoaderSource, 'em'>) => plainRowByKey(em, MeetingEntity, 'id'),

  /** A pairing's next confirmed meeting. */
  nextMeetingByPairingId: ({ em, now }: Source) =>
    oneByKey<MeetingEntity>(
      async (ids) => {
        const rows = (await em.execute(nextMeetings, [sqlArray(ids), now])) as object[];
        return rows.map(plainRowMapper(em, MeetingEntity));
      },
      (meeting) => meeting.pairingId,
    ),

  /** A pairing's meetings, latest first. */
  meetingsByPairingId: (source: Source) =>
    new KeysetListLoaders<StatusListArgs<MeetingStatusName>, MeetingEntity>(({ status }) => ({
      ...meetingList(source),
      table: 'meeting',
      ownerColumns: ['pairing_id'],
      direction: 'desc',
      ...whereStatusIn(status),
    })),

  /** A person's upcoming confirmed meetings over all pairings, next first. */
  upcomingMeetingsByPersonId: (source: Source) =>
    new KeysetListLoaders<PageArgs, MeetingEntity>(() => ({
      ...meetingList(source),
      table: confirmedMeetingsOfPersons,
      ownerColumns: ['person_id'],
      direction: 'asc',
      where: { sql: 'and starts_at > ?', params: [source.now] },
    })),
};
