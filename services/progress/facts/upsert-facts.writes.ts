import type { AgreementFacts, PairingFacts } from '../../contracts/pairings-events.js';
import type { MembershipFacts, PersonFacts } from '../../contracts/people-events.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

const upsertPairing = `insert into pairing_fact (pairing_id, version, program_id, mentor_id, mentee_id, status)
  values (?, ?, ?, ?, ?, ?)
  on conflict (pairing_id) do update set version = excluded.version, status = excluded.status
  where pairing_fact.version < excluded.version`;

/** Stores a pairing's facts, unless a newer version is stored. */
export async function upsertPairingFact(em: Em, facts: PairingFacts): Promise<void> {
  const { pairingId, version, programId, mentorId, menteeId, status } = facts;
  await em.execute(upsertPairing, [pairingId, version, programId, mentorId, menteeId, status]);
}

const upsertPerson = `insert into person_fact (person_id, version, locale, time_zone, status, hours_per_month, away_until)
  values (?, ?, ?, ?, ?, ?, ?)
  on conflict (person_id) do update set version = excluded.version, locale = excluded.locale, time_zone = excluded.time_zone,
    status = excluded.status, hours_per_month = excluded.hours_per_month, away_until = excluded.away_until
  where person_fact.version < excluded.version`;

/** Stores a person's facts, unless a newer version is stored. */
export async function upsertPersonFact(em: Em, facts: PersonFacts): Promise<void> {
  const { personId, version, locale, timeZone, status, mentor } = facts;
  const limits = [mentor?.hoursPerMonth ?? null, mentor?.awayUntil ?? null];
  await em.execute(upsertPerson, [personId, version, locale, timeZone, status, ...limits]);
}

const upsertMembership = `insert into membership_fact (program_id, person_id, version, roles) values (?, ?, ?, ?::text[])
  on conflict (program_id, person_id) do update set version = excluded.version, roles = excluded.roles
  where membership_fact.version < excluded.version`;

/** Stores a person's roles in a programme, unless a newer version is stored. */
export async function upsertMembershipFact(em: Em, facts: MembershipFacts): Promise<void> {
  await em.execute(upsertMembership, [facts.programId, facts.personId, facts.version, sqlArray(facts.roles)]);
}

const upsertAgreement = `insert into agreement_fact (pairing_id, agreement_version, frequency, meeting_minutes, ends_on,
    cancellation_notice_hours, agenda_lead_time_hours, review_every_days) values (?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (pairing_id) do update set agreement_version = excluded.agreement_version, frequency = excluded.frequency,
    meeting_minutes = excluded.meeting_minutes, ends_on = excluded.ends_on,
    cancellation_notice_hours = excluded.cancellation_notice_hours,
    agenda_lead_time_hours = excluded.agenda_lead_time_hours, review_every_days = excluded.review_every_days
  where agreement_fact.agreement_version < excluded.agreement_version`;

/** Stores the agreement in force, unless a newer version is stored. */
export async function upsertAgreementFact(em: Em, pairingId: string, agreed: AgreementFacts): Promise<void> {
  const { agreementVersion, frequency, meetingMinutes, endsOn } = agreed;
  const { cancellationNoticeHours, agendaLeadTimeHours, reviewEveryDays } = agreed;
  await em.execute(upsertAgreement, [
    ...[pairingId, agreementVersion, frequency, meetingMinutes, endsOn],
    ...[cancellationNoticeHours, agendaLeadTimeHours, reviewEveryDays],
  ]);
}
