import { LockMode } from '@mikro-orm/core';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import { addDays } from '../../shared/time/dates.js';
import { pairingStreams } from '../facts/own-pairing.loaders.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { ProgressUnit } from '../operation.js';
import {
  decideCloseEvaluation,
  decideOpenEvaluation,
  evaluationClosesAt,
  nextQuarterlyPulse,
  pausedRetryDays,
} from './evaluation.domain.js';
import { EvaluationEntity } from './evaluation.entity.js';
import { EvaluationAnswerEntity } from './evaluation-answer.entity.js';
import { closeEvaluationDueKind, openEvaluationDueKind, scheduleEvaluations } from './schedule-evaluations.writes.js';

interface Found {
  evaluation: EvaluationEntity;
  pairing: PairingFactEntity;
}

const locked = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;

async function findLocked(unit: ProgressUnit, ids: string[], status: 'SCHEDULED' | 'OPEN'): Promise<Found[]> {
  const evaluations = await unit.em.find(EvaluationEntity, { id: { $in: ids }, status }, locked);
  const pairingIds = evaluations.map(({ pairingId }) => pairingId);
  const pairings = await unit.em.find(PairingFactEntity, { pairingId: { $in: pairingIds } });
  return evaluations.flatMap((evaluation) => {
    const pairing = pairings.find(({ pairingId }) => pairingId === evaluation.pairingId);
    return pairing ? [{ evaluation, pairing }] : [];
  });
}

/** Records what happened to an evaluation, for its two. */
function recordEvaluation(
  unit: ProgressUnit,
  type: Extract<keyof ProgressEvents, `Evaluation${string}`>,
  { evaluation, pairing }: Found,
  actorId: string | null,
): void {
  const payload = { evaluationId: evaluation.id, pairingId: pairing.pairingId };
  unit.record({ type, streams: pairingStreams(pairing), actorId, payload });
}

/** Opens evaluations whose time has come. A pause puts one off; the end of the pairing calls it off. */
export async function openEvaluations(unit: ProgressUnit, ids: string[]): Promise<void> {
  for (const found of await findLocked(unit, ids, 'SCHEDULED')) {
    const decision = decideOpenEvaluation(found.evaluation.occasion, found.pairing.status);
    if (decision === 'OPEN') await open(unit, found);
    if (decision === 'WAIT') wait(unit, found.evaluation);
    if (decision === 'DROP') unit.em.remove(found.evaluation);
  }
}

async function open(unit: ProgressUnit, found: Found): Promise<void> {
  const { evaluation } = found;
  // What is opened late, after a pause or an outage, leaves as much time to answer as any other.
  Object.assign(evaluation, { status: 'OPEN', opensAt: unit.now, closesAt: evaluationClosesAt(unit.now) });
  unit.schedule(closeEvaluationDueKind, evaluation.id, evaluation.closesAt);
  const next = nextQuarterlyPulse(evaluation.period, unit.now);
  if (next) await scheduleEvaluations(unit, evaluation.pairingId, [next]);
  recordEvaluation(unit, 'EvaluationOpened', found, null);
}

function wait(unit: ProgressUnit, evaluation: EvaluationEntity): void {
  const opensAt = addDays(unit.now, pausedRetryDays);
  Object.assign(evaluation, { opensAt, closesAt: evaluationClosesAt(opensAt) });
  unit.schedule(openEvaluationDueKind, evaluation.id, opensAt);
}

/** Closes evaluations whose window is over: what one of the two answered is told to both. */
export async function closeEvaluations(unit: ProgressUnit, ids: string[]): Promise<void> {
  for (const found of await findLocked(unit, ids, 'OPEN')) {
    const { id: evaluationId } = found.evaluation;
    const answers = await unit.em.find(EvaluationAnswerEntity, { evaluationId }, { orderBy: { submittedAt: 'asc' } });
    if (decideCloseEvaluation(answers.length) === 'REVEALED') revealEvaluation(unit, found, answers);
    else found.evaluation.status = 'EXPIRED';
  }
}

/** Tells both what was said, and only now that somebody answered: until here neither knows of the other's answer. */
export function revealEvaluation(unit: ProgressUnit, found: Found, answers: { personId: string }[]): void {
  Object.assign(found.evaluation, { status: 'REVEALED', revealedAt: unit.now });
  for (const { personId } of answers) recordEvaluation(unit, 'EvaluationSubmitted', found, personId);
  recordEvaluation(unit, 'EvaluationRevealed', found, null);
}
