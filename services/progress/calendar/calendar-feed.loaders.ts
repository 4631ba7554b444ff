import type { Em } from '../../shared/database/orm.js';
import type { MeetingStatusName } from '../meetings/meeting.domain.js';
import type { PlaceShape } from '../meetings/meeting.entity.js';
import { defaultPreferences } from '../reminders/reminder-preferences.domain.js';

/** A calendar feed that was found by its secret. */
export interface CalendarFeed {
  personId: string;
  locale: string;
  meetingMinutesBefore: number[];
  /** The last ETag, and since when it is the same. */
  etag: string | null;
  changedAt: Date;
}

const feedSql = `select c.person_id as "personId", coalesce(p.locale, 'fr') as locale,
    w.meeting_minutes_before as minutes, c.etag, c.changed_at as "changedAt"
  from calendar_feed c left join person_fact p on p.person_id = c.person_id
    left join reminder_preference w on w.person_id = c.person_id
  where c.secret = ? and coalesce(p.status not in ('SUSPENDED', 'ERASED'), true)`;

/** Returns the calendar of a secret; null for an invalid one, or if the person is suspended or erased. */
export async function findCalendar(em: Em, secret: string): Promise<CalendarFeed | null> {
  const [row] = await em.execute<(CalendarFeed & { minutes: number[] | string | null })[]>(feedSql, [secret]);
  if (!row) return null;
  const { minutes, changedAt, ...feed } = row;
  const listed = typeof minutes === 'string' ? minutes.replace(/[{}]/g, '').split(',').filter(Boolean) : minutes;
  const meetingMinutesBefore = listed?.map(Number) ?? defaultPreferences.meetingMinutesBefore;
  return { ...feed, meetingMinutesBefore, changedAt: new Date(changedAt) };
}

/** A meeting in a calendar feed. */
export interface CalendarMeeting {
  id: string;
  otherId: string;
  status: MeetingStatusName;
  purpose: string | null;
  startsAt: Date;
  minutes: number;
  channel: string;
  place: PlaceShape | null;
  joinUrl: string | null;
  sequence: number;
  changedAt: Date;
}

const pastDays = 90;
const maxMeetings = 2000;
const meetingsSql = `select m.id, case when f.mentor_id = ? then f.mentee_id else f.mentor_id end as "otherId", m.status, m.purpose,
    m.starts_at as "startsAt", m.minutes, m.channel, m.place, m.join_url as "joinUrl", m.ics_sequence as sequence,
    coalesce(s.changed_at, m.starts_at) as "changedAt"
  from pairing_fact f join meeting m on m.pairing_id = f.pairing_id left join calendar_stamp s on s.meeting_id = m.id
  where (f.mentor_id = ? or f.mentee_id = ?) and m.starts_at > ?::timestamptz - interval '${pastDays} days'
    and (m.status <> 'PROPOSED' or m.starts_at > ?::timestamptz)
  order by m.starts_at desc, m.id desc limit ${maxMeetings}`;

/**
 * Returns a person's meetings of the last 90 days and all later ones, earliest first, including cancelled ones and upcoming
 * proposals. At most the latest 2000.
 */
export async function calendarMeetings(em: Em, personId: string, now: Date): Promise<CalendarMeeting[]> {
  const rows = await em.execute<CalendarMeeting[]>(meetingsSql, [personId, personId, personId, now, now]);
  const placeOf = (place: PlaceShape | string | null) => (typeof place === 'string' ? JSON.parse(place) : place);
  return rows.reverse().map((row) => ({
    ...row,
    place: placeOf(row.place),
    startsAt: new Date(row.startsAt),
    changedAt: new Date(row.changedAt),
  }));
}
