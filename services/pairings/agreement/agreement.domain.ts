import type { AgreementFacts } from '../../contracts/pairings-events.js';
import { checkNumber, checkText, checkTexts, type Invalid } from '../../shared/checks.js';
import { accept, type Result } from '../../shared/result.js';
import type { FrequencyName } from '../health/frequency.domain.js';
import type { ChannelName } from '../pairing/pairing.domain.js';
import { refusal, refuse } from '../refusals.js';
export type EndConditionName = 'DATE' | 'GOAL' | 'FIRST_OF';
export type AgreementStatusName = 'PROPOSED' | 'SIGNED' | 'SUPERSEDED';

/** The terms of an agreement. */
export interface AgreementTerms {
  frequency: FrequencyName;
  meetingMinutes: number;
  channels: ChannelName[];
  endCondition: EndConditionName;
  endsOn: string | null;
  topicsInScope: string[];
  topicsOutOfScope: string[];
  mentorExpectations: string[];
  menteeExpectations: string[];
  mentorResponsibilities: string[];
  menteeResponsibilities: string[];
  confidentiality: string;
  cancellationNoticeHours: number;
  agendaLeadTimeHours: number;
  reviewEveryDays: number;
}

export interface AgreementChangeShape {
  field: string;
  before: string | null;
  after: string | null;
}

/** A version as far as decisions need it. */
export interface AgreementState {
  version: number;
  status: AgreementStatusName;
  /** The persons who have signed it. */
  signers: string[];
}

const textLists = [
  'topicsInScope',
  'topicsOutOfScope',
  'mentorExpectations',
  'menteeExpectations',
  'mentorResponsibilities',
  'menteeResponsibilities',
] as const satisfies (keyof AgreementTerms)[];

const termNames = [
  'frequency',
  'meetingMinutes',
  'channels',
  'endCondition',
  'endsOn',
  ...textLists,
  'confidentiality',
  'cancellationNoticeHours',
  'agendaLeadTimeHours',
  'reviewEveryDays',
] as const satisfies (keyof AgreementTerms)[];

/**
 * What is wrong with these terms. `today` is the mentee's calendar date, in whose time zone the pairing ends. Paths
 * begin with `input`.
 */
export function checkAgreement(input: AgreementTerms, today: string): Invalid[] {
  const hours = { min: 0, max: 14 * 24 };
  return [
    ...checkNumber(['input', 'meetingMinutes'], input.meetingMinutes, { min: 20, max: 240 }),
    ...checkChannels(input.channels),
    ...checkEnd(input, today),
    ...textLists.flatMap((name) => checkTexts(['input', name], input[name], { items: 20, max: 300 })),
    ...checkText(['input', 'confidentiality'], input.confidentiality, { max: 2000 }),
    ...checkNumber(['input', 'cancellationNoticeHours'], input.cancellationNoticeHours, hours),
    ...checkNumber(['input', 'agendaLeadTimeHours'], input.agendaLeadTimeHours, hours),
    ...checkNumber(['input', 'reviewEveryDays'], input.reviewEveryDays, { min: 7, max: 366 }),
  ];
}

function checkChannels(channels: ChannelName[]): Invalid[] {
  const isValid = channels.length > 0 && new Set(channels).size === channels.length;
  return isValid ? [] : [refusal('INVALID', ['input', 'channels'], 'agreement.channels')];
}

function checkEnd({ endCondition, endsOn }: AgreementTerms, today: string): Invalid[] {
  const path = ['input', 'endsOn'];
  if (endsOn === null) return endCondition === 'GOAL' ? [] : [refusal('INVALID', path, 'agreement.endsOnRequired')];
  return endsOn > today ? [] : [refusal('INVALID', path, 'agreement.endsOnPast')];
}

/** The terms that differ between two versions, in the order of the terms. Lists are shown with one item a line. */
export function changesBetween(before: AgreementTerms | null, after: AgreementTerms): AgreementChangeShape[] {
  if (!before) return [];
  return termNames
    .map((field) => ({ field, before: formatTerm(before[field]), after: formatTerm(after[field]) }))
    .filter((change) => change.before !== change.after);
}

function formatTerm(value: AgreementTerms[keyof AgreementTerms]): string | null {
  if (Array.isArray(value)) return value.length > 0 ? value.join('\n') : null;
  return value === null ? null : String(value);
}

/** The version in force, or the newest proposed one before any is signed. `versions` are ordered newest first. */
export function currentAgreement<Version extends { status: AgreementStatusName }>(versions: Version[]): Version | null {
  return versions.find(({ status }) => status === 'SIGNED') ?? versions[0] ?? null;
}

/**
 * The number of the next version, and the number of the unsigned version that it replaces, if any. A version in force
 * stays until both have signed the new one.
 */
export function decideAgreementVersion(newest: AgreementState | null): { version: number; replaces: number | null } {
  return { version: (newest?.version ?? 0) + 1, replaces: newest?.status === 'PROPOSED' ? newest.version : null };
}

/**
 * What a signature changes: `signed` is false when this person has signed before, `complete` is true when both have
 * signed.
 */
export function decideSignature(
  newest: AgreementState | null,
  version: number,
  actorId: string,
): Result<{ signed: boolean; complete: boolean }, 'NOT_FOUND' | 'STALE_VERSION'> {
  if (!newest || version > newest.version || version < 1) return refuse('NOT_FOUND', 'version', 'agreement.notFound');
  if (version < newest.version)
    return refuse('STALE_VERSION', 'version', 'agreement.stale', { newest: newest.version });
  if (newest.signers.includes(actorId)) return accept({ signed: false, complete: newest.status === 'SIGNED' });
  return accept({ signed: true, complete: newest.signers.length === 1 });
}

/** What keeps a version from being signed: its end date has come. `today` is the mentee's calendar date. */
export function checkEndAhead(terms: Pick<AgreementTerms, 'endCondition' | 'endsOn'>, today: string): Invalid[] {
  const end = agreedEnd(terms);
  return end === null || end > today ? [] : [refusal('INVALID', 'version', 'agreement.endPassed')];
}

/** The end date of a pairing; null when only a goal ends it. */
export function agreedEnd({ endCondition, endsOn }: Pick<AgreementTerms, 'endCondition' | 'endsOn'>): string | null {
  return endCondition === 'GOAL' ? null : endsOn;
}

/** The agreement in force as other services receive it. */
export function toAgreementFacts(agreement: AgreementTerms & { version: number }): AgreementFacts {
  const { version, frequency, meetingMinutes, cancellationNoticeHours, agendaLeadTimeHours, reviewEveryDays } =
    agreement;
  return {
    agreementVersion: version,
    frequency,
    meetingMinutes,
    endsOn: agreedEnd(agreement),
    cancellationNoticeHours,
    agendaLeadTimeHours,
    reviewEveryDays,
  };
}
