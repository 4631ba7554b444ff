import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
} from 'ical-generator';
import { languageFor } from '../../shared/text/translator.js';
import type { MeetingStatusName } from '../meetings/meeting.domain.js';
import { nameOrPlaceholder } from '../reminders/reminder-message.texts.js';
import { translate } from '../texts.js';
import type { CalendarFeed, CalendarMeeting } from './calendar-feed.loaders.js';

const refreshSeconds = 3600;
const confirmedStatuses = new Set<MeetingStatusName>(['CONFIRMED', 'IN_PROGRESS', 'AWAITING_WRAP_UP', 'COMPLETED']);

/**
 * Renders a person's meetings as iCalendar (RFC 5545) in their language. UID and SEQUENCE are the meeting's, times are in
 * UTC, cancelled and missed meetings stay as CANCELLED, and confirmed ones have the person's alarms. The same meetings
 * always give the same text.
 */
export function renderICalendar(
  feed: Pick<CalendarFeed, 'locale' | 'meetingMinutesBefore'>,
  meetings: CalendarMeeting[],
  names: ReadonlyMap<string, string | null>,
): string {
  const language = languageFor(feed.locale, undefined);
  const calendar = ical({
    name: translate('calendar.name', language),
    prodId: { company: 'Jumelage', product: 'Jumelage', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  for (const meeting of meetings) {
    const name = nameOrPlaceholder(names.get(meeting.otherId), language);
    const proposed = meeting.status === 'PROPOSED';
    const summary = translate(proposed ? 'calendar.proposed' : 'calendar.meeting', language, { name });
    const alarm = translate('calendar.alarm', language, { name });
    addEvent(calendar, meeting, { summary, phone: translate('calendar.phone', language) });
    if (meeting.status === 'CONFIRMED') addAlarms(calendar, feed.meetingMinutesBefore, alarm);
  }
  return calendar.toString();
}

function addEvent(calendar: ICalCalendar, meeting: CalendarMeeting, texts: { summary: string; phone: string }): void {
  const { startsAt, minutes, joinUrl, purpose, changedAt } = meeting;
  const location = locationOf(meeting, texts.phone);
  const status = statusOf(meeting);
  calendar.createEvent({
    id: `${meeting.id}@jumelage`,
    sequence: meeting.sequence,
    start: startsAt,
    end: new Date(startsAt.getTime() + minutes * 60_000),
    stamp: changedAt,
    lastModified: changedAt,
    summary: texts.summary,
    status,
    busystatus: status === ICalEventStatus.CONFIRMED ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
    ...(purpose && { description: purpose }),
    ...(location && { location }),
    ...(joinUrl && { url: joinUrl }),
  });
}

function statusOf({ status }: CalendarMeeting): ICalEventStatus {
  if (status === 'PROPOSED') return ICalEventStatus.TENTATIVE;
  return confirmedStatuses.has(status) ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED;
}

function locationOf({ place, joinUrl, channel }: CalendarMeeting, phone: string): string | null {
  if (place) return place.address ? `${place.name}, ${place.address}` : place.name;
  return joinUrl ?? (channel === 'PHONE' ? phone : null);
}

function addAlarms(calendar: ICalCalendar, minutesBefore: number[], description: string): void {
  const event = calendar.events().at(-1);
  for (const minutes of minutesBefore)
    event?.createAlarm({ type: ICalAlarmType.display, triggerBefore: minutes * 60, description });
}
