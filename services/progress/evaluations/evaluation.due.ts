import { LockMode } from '@mikro-orm/core';
import type { DueHandler } from '../../shared/jobs/due-loop.js';
import { addDays } from '../../shared/time/dates.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { ProgressDueKind, ProgressUnit } from '../operation.js';
import {
  decideCloseEvaluation,
  decideOpenEvaluation,
  evaluationClosesAt,
  nextQuarterlyPulse,
  pausedRetryDays,
} from './evaluation.domain.js';
import { EvaluationEntity } from './evaluation.entity.js';
import { EvaluationAnswerEntity } from './evaluation-answer.entity.js';
import { type LockedEvaluation, recordEvaluation, revealEvaluation } from './reveal-evaluation.writes.js';
import { scheduleEvaluations } from './schedule-evaluations.writes.js';

const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;

async function lockEvaluations(
  unit: ProgressUnit,
  ids: string[],
  status: 'SCHEDULED' | 'OPEN',
): Promise<LockedEvaluation[]> {
  const evaluations = await unit.em.find(EvaluationEntity, { id: { $in: ids }, status }, lock);
  const pairingIds = evaluations.map(({ pairingId }) => pairingId);
  const pairings = await unit.em.find(PairingFactEntity, { pairingId: { $in: pairingIds } });
  return evaluations.flatMap((evaluation) => {
    const pairing = pairings.find(({ pairingId }) => pairingId === evaluation.pairingId);
    return pairing ? [{ evaluation, pairing }] : [];
  });
}

/** Opens due evaluations. A paused pairing postpones one; an ended pairing deletes it. */
async function openEvaluations(unit: ProgressUnit, ids: string[]): Promise<void> {
  for (const locked of await lockEvaluations(unit, ids, 'SCHEDULED')) {
    const decision = decideOpenEvaluation(locked.evaluation.occasion, locked.pairing.status);
    if (decision === 'OPEN') await open(unit, locked);
    if (decision === 'WAIT') postpone(unit, locked.evaluation);
    if (decision === 'DELETE') unit.em.remove(locked.evaluation);
  }
}

async function open(unit: ProgressUnit, locked: LockedEvaluation): Promise<void> {
  const { evaluation } = locked;
  // An evaluation that opens late, after a pause or an outage, has the same time to answer as any other.
  Object.assign(evaluation, { status: 'OPEN', opensAt: unit.now, closesAt: evaluationClosesAt(unit.now) });
  unit.schedule('evaluation.close', evaluation.id, evaluation.closesAt);
  const next = nextQuarterlyPulse(evaluation.period, unit.now);
  if (next) await scheduleEvaluations(unit, evaluation.pairingId, [next]);
  recordEvaluation(unit, 'EvaluationOpened', locked, null);
}

function postpone(unit: ProgressUnit, evaluation: EvaluationEntity): void {
  const opensAt = addDays(unit.now, pausedRetryDays);
  Object.assign(evaluation, { opensAt, closesAt: evaluationClosesAt(opensAt) });
  unit.schedule('evaluation.open', evaluation.id, opensAt);
}

/** Closes evaluations whose window is over. With one answer they are revealed to both parties, without any they expire. */
async function closeEvaluations(unit: ProgressUnit, ids: string[]): Promise<void> {
  for (const locked of await lockEvaluations(unit, ids, 'OPEN')) {
    const { id: evaluationId } = locked.evaluation;
    const answers = await unit.em.find(EvaluationAnswerEntity, { evaluationId }, { orderBy: { submittedAt: 'asc' } });
    if (decideCloseEvaluation(answers.length) === 'REVEALED') revealEvaluation(unit, locked, answers);
    else locked.evaluation.status = 'EXPIRED';
  }
}

/** The due handlers of evaluations. */
export const evaluationDueHandlers: Record<Extract<ProgressDueKind, `evaluation.${string}`>, DueHandler> = {
  'evaluation.open': openEvaluations,
  'evaluation.close': closeEvaluations,
};
