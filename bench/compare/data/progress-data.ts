import { trades } from '../../sample-words.js';
import { countByWeek, goalPercentByWeek } from '../../weeks-sql.js';
import { type Fill, nowParam } from './fill.js';
import { idSql } from './ids.js';
import { frequencyOf } from './pairings-data.js';
import { hasNextMeetingSql, isEndedSql, menteeSql, mentorSql, pairingProgramSql, statusSql } from './party-sql.js';
import { every, everybody, personProgramSql, rolesSql } from './people-data.js';
import { milestonesOfGoal, type Size } from './size.js';
import { firstHeld, meetingAt, startedAt } from './timestamps.js';

const pairing = idSql('pairing', 'n');
/** The first goal of each pairing is achieved, the others are active. */
const percentOf = `case when g = 0 then 100 else (n * 7 + g * 13) % 100 end`;

/** Returns statements that fill the progress database as its commands and other services' events would. */
export function progressFills(size: Size): Fill[] {
  return [...facts(size), ...goals(size), ...meetings(size), ...counts];
}

function facts(size: Size): Fill[] {
  return [
    [
      'person_fact',
      `insert into person_fact (person_id, version, locale, time_zone, status, hours_per_month)
        select ${idSql('person', 'n')}, 1, 'fr', 'Europe/Paris', 'ACTIVE', 6 from ${everybody(size)}`,
    ],
    [
      'membership_fact',
      `insert into membership_fact (program_id, person_id, version, roles)
        select ${personProgramSql}, ${idSql('person', 'n')}, 1, ${rolesSql} from ${everybody(size)}`,
    ],
    [
      'pairing_fact',
      `insert into pairing_fact (pairing_id, version, program_id, mentor_id, mentee_id, status)
        select ${pairing}, 3, ${pairingProgramSql}, ${mentorSql}, ${menteeSql}, ${statusSql} from ${every(size)}`,
    ],
    [
      'agreement_fact',
      `insert into agreement_fact (pairing_id, agreement_version, frequency, meeting_minutes, cancellation_notice_hours,
          agenda_lead_time_hours, review_every_days)
        select ${pairing}, 1, ${frequencyOf}, 60, 24, 48, 90 from ${every(size)}`,
    ],
  ];
}

function goals(size: Size): Fill[] {
  const goal = idSql('goal', `n * ${size.goalsOfPairing} + g`);
  const eachGoal = `${every(size)}, generate_series(0, ${size.goalsOfPairing - 1}) g`;
  const { entriesOfGoal } = size;
  return [
    [
      'goal',
      `insert into goal (id, pairing_id, owner_id, title, why, horizon, domain, status, percent, due_on, created_at, started_at,
          closed_at)
        select ${goal}, ${pairing}, ${menteeSql}, 'Progresser en ' || lower(${trades}[1 + (n + g) % 20]),
          'Pour avancer, un pas après l’autre.', case when g % 2 = 0 then 'LONG' else 'SHORT' end, 'PROFESSIONAL',
          case when g = 0 then 'ACHIEVED' else 'ACTIVE' end, ${percentOf}, (${nowParam} + g * interval '30 days')::date,
          ${startedAt} + g * interval '1 day', ${startedAt} + g * interval '1 day',
          case when g = 0 then ${nowParam} - interval '5 days' end
        from ${eachGoal}`,
    ],
    [
      'milestone',
      `insert into milestone (id, goal_id, title, due_on, created_at, done_at)
        select ${idSql('milestone', `(n * ${size.goalsOfPairing} + g) * ${milestonesOfGoal} + s`)}, ${goal}, 'Étape ' || (s + 1),
          (${nowParam} + s * interval '10 days')::date, ${startedAt} + g * interval '1 day',
          case when s = 0 then ${startedAt} + interval '20 days' end
        from ${eachGoal}, generate_series(0, ${milestonesOfGoal - 1}) s`,
    ],
    [
      'entry',
      `insert into entry (id, goal_id, pairing_id, author_id, kind, text, percent, shared, at)
        select ${idSql('entry', `(n * ${size.goalsOfPairing} + g) * ${entriesOfGoal} + e`)}, ${goal}, ${pairing}, ${menteeSql},
          (array['KNOW','DO','LIVE','RESULT','SETBACK','INSIGHT'])[1 + (n + e) % 6],
          'Un pas de plus sur le chemin, raconté en une phrase ou deux.', ${percentOf} * (e + 1) / ${entriesOfGoal},
          (n + e) % 10 <> 0, ${nowParam} - (${entriesOfGoal} - e) * interval '9 days' + (n + g) % 9000 * interval '1 minute'
        from ${eachGoal}, generate_series(0, ${entriesOfGoal - 1}) e`,
    ],
    ['entry_week', countByWeek],
    ['goal_week', goalPercentByWeek],
    ['goal_tally', `insert into goal_tally (goal_id, active, percent) select id, status = 'ACTIVE', percent from goal`],
  ];
}

function meetings(size: Size): Fill[] {
  const last = size.meetingsOfPairing - 1;
  const meeting = idSql('meeting', `n * ${size.meetingsOfPairing} + m`);
  const ahead = idSql('meeting', `n * ${size.meetingsOfPairing} + ${last}`);
  const [at, aheadAt] = [meetingAt(size, 'm'), meetingAt(size, String(last))];
  const eachMeeting = `${every(size)}, generate_series(0, ${last}) m`;
  const reminder = (side: number) => idSql('reminder', `n * 2 + ${side}`);
  const remind = (
    side: number,
    who: string,
  ) => `select ${reminder(side)}, 'MEETING_SOON', ${who}, ${pairing}, ${ahead}, ${ahead},
      60, ${aheadAt}, ${aheadAt} - interval '1 hour', 'SCHEDULED', ${reminder(side)} from ${every(size)} where ${hasNextMeetingSql}`;
  return [
    [
      'meeting',
      `insert into meeting (id, pairing_id, kind, status, purpose, organizer_id, proposed_by_id, created_by_id, starts_at,
          minutes, time_zone, channel, version)
        select ${meeting}, ${pairing}, case when m = 0 then 'KICKOFF' else 'REGULAR' end,
          case when m < ${firstHeld(size)} then 'MISSED' when m < ${last} then 'COMPLETED' when ${isEndedSql} then 'CANCELLED'
            when ${hasNextMeetingSql} then 'CONFIRMED' else 'PROPOSED' end,
          'Faire le point', ${menteeSql}, ${menteeSql}, ${menteeSql}, ${at}, 60, 'Europe/Paris', 'VIDEO', 2
        from ${eachMeeting}`,
    ],
    [
      'meeting_slot',
      `insert into meeting_slot (meeting_id, person_id, during)
        select ${ahead}, who, tstzrange(${aheadAt}, ${aheadAt} + interval '1 hour')
        from ${every(size)}, lateral (values (${mentorSql}), (${menteeSql})) of_both (who) where ${hasNextMeetingSql}`,
    ],
    [
      'agenda_item',
      `insert into agenda_item (id, meeting_id, pairing_id, author_id, kind, text, position, status)
        select ${idSql('agenda item', `(n * ${size.meetingsOfPairing} + m) * 4 + i`)}, ${meeting}, ${pairing}, ${menteeSql},
          (array['HOT_TOPIC','GOAL','QUESTION_FOR_MENTOR','FOLLOW_UP'])[1 + i], 'De quoi parler, en une phrase.', i,
          case when m < ${last} then 'DISCUSSED' else 'OPEN' end
        from ${eachMeeting}, generate_series(0, 3) i where i < 1 or m = ${last}`,
    ],
    [
      'wrap_up',
      `insert into wrap_up (meeting_id, reason_for_no_next, at) select id, null, starts_at + interval '1 hour' from meeting
        where status = 'COMPLETED'`,
    ],
    [
      'meeting_held',
      `insert into meeting_held (meeting_id, pairing_id) select id, pairing_id from meeting where status = 'COMPLETED'`,
    ],
    [
      'meeting_tally',
      `insert into meeting_tally (meeting_id, ended, wrapped_up) select id, true, true from meeting where status = 'COMPLETED'`,
    ],
    [
      'reminder',
      `insert into reminder (id, kind, recipient_id, pairing_id, meeting_id, subject_id, minutes_before, starts_at, due_at, status,
          due_id) ${remind(0, mentorSql)} union all ${remind(1, menteeSql)}`,
    ],
    [
      'due',
      `insert into due (kind, subject, due_at) select 'reminder.send', due_id, due_at from reminder
        union all select 'meeting.end', id, starts_at + minutes * interval '1 minute' from meeting where status = 'CONFIRMED'`,
    ],
  ];
}

/** Fills the daily counts of a programme, as its events would. */
const counts: Fill[] = [
  [
    'program_day',
    `insert into program_day (program_id, day, goals_active, percent_sum, goals_achieved, entries, meetings_held, meetings_missed,
        meetings_ended, meetings_wrapped_up)
      select program_id, day, sum(active), sum(percent), sum(achieved), sum(entries), sum(held), sum(missed), sum(held),
        sum(held)
      from (
        select f.program_id, (g.created_at at time zone 'UTC')::date as day, count(*) as active, sum(g.percent) as percent,
          0 as achieved, 0 as entries, 0 as held, 0 as missed
          from goal g join pairing_fact f using (pairing_id) where g.status = 'ACTIVE' group by 1, 2
        union all select f.program_id, (g.closed_at at time zone 'UTC')::date, 0, 0, count(*), 0, 0, 0
          from goal g join pairing_fact f using (pairing_id) where g.status = 'ACHIEVED' group by 1, 2
        union all select f.program_id, (e.at at time zone 'UTC')::date, 0, 0, 0, count(*), 0, 0
          from entry e join pairing_fact f using (pairing_id) where e.shared group by 1, 2
        union all select f.program_id, (m.starts_at at time zone 'UTC')::date, 0, 0, 0, 0,
            count(*) filter (where m.status = 'COMPLETED'), count(*) filter (where m.status = 'MISSED')
          from meeting m join pairing_fact f using (pairing_id) where m.status in ('COMPLETED', 'MISSED') group by 1, 2
      ) counted group by 1, 2`,
  ],
];
