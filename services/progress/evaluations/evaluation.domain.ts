import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { checkNumber, type Invalid } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { addDays } from '../../shared/time/dates.js';
import { refusal, refuse } from '../refusals.js';
import type { InstrumentShape } from './instrument.domain.js';

export type OccasionName = 'PULSE' | 'MIDWAY' | 'CLOSING';
/** As it is kept; SUBMITTED is how an open one looks to who has answered. */
export type StoredEvaluationStatusName = 'SCHEDULED' | 'OPEN' | 'REVEALED' | 'EXPIRED';
export type EvaluationStatusName = StoredEvaluationStatusName | 'SUBMITTED';

/** `period` names the occasion within the pairing, so that each comes once. */
export interface ScheduledOccasion {
  occasion: OccasionName;
  period: string;
  opensAt: Date;
}

export interface EvaluationState {
  status: StoredEvaluationStatusName;
  closesAt: Date;
}

export interface EvaluationAnswers {
  personId: string;
  scores: Record<string, number>;
  /** How autonomous the mentee is by now, from 1 to 5, as this one sees it. */
  autonomy: number | null;
}

export interface ItemAnswer {
  itemKey: string;
  score: number;
}

/** How long the two have for an answer. */
export const answerWindowDays = 14;
/** Between two pulses, from the third meeting on. */
export const pulseIntervalDays = 91;
/** A pulse that falls into a pause waits, and looks again after so long. */
export const pausedRetryDays = 7;

/** When an evaluation that opens then closes. */
export const evaluationClosesAt = (opensAt: Date): Date => addDays(opensAt, answerWindowDays);

/** What is due by how many meetings were held: a pulse after the first and the third, then each quarter. */
export function occasionsAfterMeeting(held: number, at: Date): ScheduledOccasion[] {
  const pulse = (period: string, opensAt: Date): ScheduledOccasion => ({ occasion: 'PULSE', period, opensAt });
  return [
    ...(held >= 1 ? [pulse('meeting-1', at)] : []),
    ...(held >= 3 ? [pulse('meeting-3', at), pulse('quarter-1', addDays(at, pulseIntervalDays))] : []),
  ];
}

/** The pulse a quarter after this one; null where the period is not of the quarterly kind. */
export function nextQuarterlyPulse(period: string, openedAt: Date): ScheduledOccasion | null {
  const [, number] = /^quarter-(\d+)$/.exec(period) ?? [];
  if (!number) return null;
  return { occasion: 'PULSE', period: `quarter-${Number(number) + 1}`, opensAt: addDays(openedAt, pulseIntervalDays) };
}

/** Half way from the signature to the agreed end (`YYYY-MM-DD`, UTC); null where that leaves no time to answer. */
export function midwayOccasion(signedAt: Date, endsOn: string): ScheduledOccasion | null {
  const end = new Date(`${endsOn}T00:00:00Z`);
  const opensAt = new Date((signedAt.getTime() + end.getTime()) / 2);
  return evaluationClosesAt(opensAt) <= end ? { occasion: 'MIDWAY', period: 'midway', opensAt } : null;
}

/** What becomes of an evaluation whose time to open has come: a pause puts it off, an end calls all but the last off. */
export function decideOpenEvaluation(occasion: OccasionName, pairing: PairingStatusName): 'OPEN' | 'WAIT' | 'DELETE' {
  if (occasion === 'CLOSING') return 'OPEN';
  if (pairing === 'PAUSED') return 'WAIT';
  return pairing === 'EXPLORING' || pairing === 'ACTIVE' || pairing === 'RELAUNCHING' ? 'OPEN' : 'DELETE';
}

/** What becomes of an open evaluation whose window is over: what one of the two said is told, nothing is not. */
export const decideCloseEvaluation = (answered: number): 'REVEALED' | 'EXPIRED' =>
  answered > 0 ? 'REVEALED' : 'EXPIRED';

type SubmitCode = 'WRONG_STATUS' | 'ALREADY_SUBMITTED' | 'INVALID';

export interface EvaluationSubmission {
  answers: ItemAnswer[];
  autonomy: number | null;
}

/**
 * One of the two answers every statement, once, while the window is open. Answers the scores by item. Refuses
 * WRONG_STATUS, ALREADY_SUBMITTED, INVALID.
 */
export function decideSubmit(
  { evaluation, instrument, answered }: { evaluation: EvaluationState; instrument: InstrumentShape; answered: boolean },
  { answers, autonomy }: EvaluationSubmission,
  now: Date,
): Result<Record<string, number>, SubmitCode> {
  if (answered) return refuse('ALREADY_SUBMITTED', 'evaluationId', 'evaluation.already');
  if (evaluation.status === 'SCHEDULED') return refuse('WRONG_STATUS', 'evaluationId', 'evaluation.notYet');
  if (evaluation.status !== 'OPEN' || evaluation.closesAt <= now)
    return refuse('WRONG_STATUS', 'evaluationId', 'evaluation.closed');
  const invalid = [...checkAnswers(answers, instrument), ...checkNumber(['autonomy'], autonomy, { min: 1, max: 5 })];
  if (invalid.length > 0) return refuseAll(invalid);
  return accept(Object.fromEntries(answers.map(({ itemKey, score }) => [itemKey, score])));
}

function checkAnswers(answers: ItemAnswer[], { items, scaleMax }: InstrumentShape): Invalid[] {
  const keys = new Set<string>(items.map(({ key }) => key));
  const missing = items.filter(({ key }) => !answers.some(({ itemKey }) => itemKey === key));
  const wrong = answers.slice(0, keys.size + 1).flatMap(({ itemKey, score }, index): Invalid[] => {
    const path = ['answers', String(index)];
    if (!keys.has(itemKey)) return [refusal('INVALID', [...path, 'itemKey'], 'evaluation.unknownItem')];
    if (answers.findIndex((other) => other.itemKey === itemKey) < index)
      return [refusal('INVALID', [...path, 'itemKey'], 'evaluation.twice')];
    return checkNumber([...path, 'score'], score, { min: 1, max: scaleMax });
  });
  if (missing.length === 0) return wrong;
  return [...wrong, refusal('INVALID', 'answers', 'evaluation.missing', { count: missing.length })];
}

/** How an evaluation looks to one of the two: whether the other has answered shows only once it is told to both. */
export function evaluationStatusFor(
  status: StoredEvaluationStatusName,
  answers: EvaluationAnswers[],
  viewerId: string,
): EvaluationStatusName {
  const own = answers.some(({ personId }) => personId === viewerId);
  return status === 'OPEN' && own ? 'SUBMITTED' : status;
}

const mean = (values: number[]): number | null =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;

export interface DimensionScoreShape {
  dimension: string;
  mentor: number | null;
  mentee: number | null;
}

/** The mean by dimension of each of the two, on the instrument's scale; null for who did not answer. */
export function dimensionScores(
  instrument: InstrumentShape,
  answers: EvaluationAnswers[],
  { mentorId, menteeId }: { mentorId: string; menteeId: string },
): DimensionScoreShape[] {
  const of = (personId: string) => answers.find((one) => one.personId === personId)?.scores ?? {};
  const scoresOf = (personId: string, dimension: string) => {
    const keys = instrument.items.filter((item) => item.dimension === dimension).map(({ key }) => key);
    return mean(keys.map((key) => of(personId)[key]).filter((score) => score !== undefined));
  };
  return [...new Set(instrument.items.map(({ dimension }) => dimension))].map((dimension) => ({
    dimension,
    mentor: scoresOf(mentorId, dimension),
    mentee: scoresOf(menteeId, dimension),
  }));
}

/** The mean of all that the two answered, on the instrument's scale; null where nobody did. */
export const meanScore = (answers: EvaluationAnswers[]): number | null =>
  mean(answers.flatMap(({ scores }) => Object.values(scores)));

/** The mean of how both see the mentee's autonomy, from 1 to 5; null where neither said. */
export const meanAutonomy = (answers: Pick<EvaluationAnswers, 'autonomy'>[]): number | null =>
  mean(answers.map(({ autonomy }) => autonomy).filter((value) => value !== null));
