import { type Fill, nowParam } from './fill.js';
import { idSql } from './ids.js';
import { hasNextMeetingSql, isEndedSql, menteeSql, mentorSql, pairingProgramSql, statusSql } from './party-sql.js';
import { every, everybody, mentorFacts, personProgramSql, rolesSql } from './people-data.js';
import { programme, type Size } from './size.js';
import { firstHeld, lastContactAt, meetingAt, startedAt } from './timestamps.js';

export const frequencyOf = `(array['WEEKLY','BIWEEKLY','MONTHLY'])[1 + n % 3]`;

/** Fills the tallies that triggers keep, at once, as migrations/tally-tables.ts does for existing rows. */
const tallies = `insert into program_tally (program_id, what, value, n)
  select program_id, 'PAIRING', status, count(*) from pairing group by program_id, status
  union all select program_id, 'FIRST_CONTACT', first_contact_hundredths(started_at, first_contact_at), count(*) from pairing
    where first_contact_at is not null group by 1, 3
  union all select program_id, 'REQUEST', status, count(*) from pairing_request group by program_id, status`;

/** Fills each pairing's last published health, and when it is checked again. */
const remembered = `update pairing set told = jsonb_build_object('agreementMissing', false, 'keepInTouchAt', null, 'health',
    case when status = 'COMPLETED' then 'ENDED' when dormant_at <= ${nowParam} then 'DORMANT'
      when slipping_at <= ${nowParam} then 'SLIPPING' else 'ON_RHYTHM' end),
  watched_at = case when slipping_at > ${nowParam} then slipping_at when dormant_at > ${nowParam} then dormant_at end`;

const kindOfLine = (i: string) =>
  `(array['GOAL_SET','GOAL_PROGRESSED','GOAL_PROGRESSED','MEETING_HELD','GOAL_PROGRESSED','FEEDBACK_GIVEN'])[1 + (${i} + n) % 6]`;

/** Returns statements that fill the pairings database as its commands and other services' events would. */
export function pairingsFills(size: Size): Fill[] {
  const pairing = idSql('pairing', 'n');
  const last = size.meetingsOfPairing - 1;
  const held = `generate_series(${firstHeld(size)}, ${last - 1}) m`;
  const meeting = idSql('meeting', `n * ${size.meetingsOfPairing} + m`);
  const ahead = idSql('meeting', `n * ${size.meetingsOfPairing} + ${last}`);
  const aheadAt = meetingAt(size, String(last));
  const lines = size.pairings * size.linesOfPairing;
  return [
    ...facts(size),
    [
      'pairing',
      `insert into pairing (id, program_id, mentor_id, mentee_id, format, origin, status, goals_at_start, started_at, ended_at,
          last_contact_at, version, agreed, first_contact_at, meeting_until, told)
        select ${pairing}, ${pairingProgramSql}, ${mentorSql}, ${menteeSql}, 'ONGOING', 'REQUEST', ${statusSql}, '[]',
          ${startedAt}, case when ${isEndedSql} then ${nowParam} - interval '1 day' end, ${lastContactAt(size)}, 3,
          jsonb_build_object('version', 1, 'frequency', ${frequencyOf}, 'reviewEveryDays', 90, 'reviewsTold', 0,
            'at', to_char(${startedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
          ${meetingAt(size, String(firstHeld(size)))} + interval '1 hour',
          case when ${hasNextMeetingSql} then ${aheadAt} + interval '25 hours' end, '{}'
        from ${every(size)}`,
    ],
    ['pairing', remembered],
    [
      'due',
      `insert into due (kind, subject, due_at) select 'pairing.watch', id, watched_at from pairing where watched_at is not null`,
    ],
    ['mentor_places', `insert into mentor_places (mentor_id) select distinct mentor_id from pairing`],
    [
      'pairing_request',
      `insert into pairing_request (id, program_id, from_id, to_id, format, status, first_message, goals, sent_at, expires_at,
          pairing_id)
        select ${idSql('request', 'n')}, ${pairingProgramSql}, ${menteeSql}, ${mentorSql}, 'ONGOING', 'ACCEPTED',
          'Bonjour, j’aimerais apprendre de vous.', '[]'::jsonb, ${startedAt} - interval '3 days', ${startedAt} + interval '11 days',
          ${pairing} from ${every(size)}
        union all
        select ${idSql('open request', 'n')}, ${personProgramSql}, ${idSql('person', 'n')},
          ${idSql('person', `n - n % ${programme.people} + 1 + n % ${programme.mentors}`)}, 'ONGOING', 'SENT',
          'Bonjour, j’aimerais apprendre de vous.', '[]'::jsonb, ${nowParam} - interval '1 day' - n % 3600 * interval '1 second',
          ${nowParam} + interval '13 days', null
        from ${everybody(size)} where n % ${programme.people} between 150 and 159`,
    ],
    [
      'agreement',
      `insert into agreement (pairing_id, version, status, frequency, meeting_minutes, channels, end_condition,
          topics_in_scope, topics_out_of_scope, mentor_expectations, mentee_expectations, mentor_responsibilities,
          mentee_responsibilities, confidentiality, cancellation_notice_hours, agenda_lead_time_hours, review_every_days,
          proposed_by_id, proposed_at, changes)
        select ${pairing}, 1, 'SIGNED', ${frequencyOf}, 60, '{VIDEO}', 'GOAL', '{}', '{}', '{}', '{}', '{}', '{}',
          'Entre nous.', 24, 48, 90, ${mentorSql}, ${startedAt}, '[]' from ${every(size)}`,
    ],
    [
      'signature',
      `insert into signature (pairing_id, version, person_id, signed_at)
        select ${pairing}, 1, ${mentorSql}, ${startedAt} from ${every(size)}
        union all select ${pairing}, 1, ${menteeSql}, ${startedAt} from ${every(size)}`,
    ],
    [
      'contact',
      `insert into contact (id, pairing_id, channel, source, initiated_by_id, at, meeting_id)
        select ${idSql('contact', `n * ${size.meetingsOfPairing} + m`)}, ${pairing}, 'VIDEO', 'MEETING', ${menteeSql},
          ${meetingAt(size, 'm')} + interval '1 hour', ${meeting} from ${every(size)}, ${held}`,
    ],
    [
      'meeting_fact',
      `insert into meeting_fact (meeting_id, pairing_id, starts_at, ends_at)
        select ${ahead}, ${pairing}, ${aheadAt}, ${aheadAt} + interval '1 hour' from ${every(size)} where ${hasNextMeetingSql}`,
    ],
    [
      'activity',
      `insert into activity (id, occasion, program_id, pairing_id, kind, actor_id, actor_role, at, data, epoch, xid, outbox_id)
        select ${idSql('activity', `i * ${size.pairings} + n`)}, 'line ' || (i * ${size.pairings} + n), ${pairingProgramSql},
          ${pairing}, kind, case kind when 'MEETING_HELD' then null when 'FEEDBACK_GIVEN' then ${mentorSql} else ${menteeSql} end,
          case kind when 'MEETING_HELD' then null when 'FEEDBACK_GIVEN' then 'MENTOR' else 'MENTEE' end,
          ${nowParam} - (${lines} - i * ${size.pairings} - n) * interval '1 second', '{}', 1, 1, i * ${size.pairings} + n + 1
        from ${`generate_series(0::bigint, ${size.linesOfPairing - 1}) i`}, ${every(size)},
          lateral (select ${kindOfLine('i')} as kind) k`,
    ],
    ['program_tally', tallies],
  ];
}

function facts(size: Size): Fill[] {
  return [
    [
      'person_fact',
      `insert into person_fact (person_id, version, time_zone, status, mentor)
        select ${idSql('person', 'n')}, 1, 'Europe/Paris', 'ACTIVE', ${mentorFacts} from ${everybody(size)}`,
    ],
    [
      'membership_fact',
      `insert into membership_fact (program_id, person_id, version, roles)
        select ${personProgramSql}, ${idSql('person', 'n')}, 1, ${rolesSql} from ${everybody(size)}`,
    ],
  ];
}
