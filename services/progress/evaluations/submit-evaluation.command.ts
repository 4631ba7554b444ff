import { LockMode } from '@mikro-orm/core';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { loadOwnPairing } from '../facts/own-pairing.loaders.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { ProgressUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import { decideSubmit, type EvaluationSubmission } from './evaluation.domain.js';
import { revealEvaluation } from './evaluation.due.js';
import { EvaluationEntity } from './evaluation.entity.js';
import { EvaluationAnswerEntity } from './evaluation-answer.entity.js';
import { instrumentByKey } from './instrument.domain.js';
import { closeEvaluationDueKind } from './schedule-evaluations.writes.js';

type Code = 'NOT_FOUND' | 'WRONG_STATUS' | 'ALREADY_SUBMITTED' | 'INVALID';

/**
 * One of the two answers an open evaluation; when both have, both are told. Refuses NOT_FOUND, WRONG_STATUS,
 * ALREADY_SUBMITTED, INVALID.
 */
export async function submitEvaluation(
  context: ProgressContext,
  evaluationId: string,
  submission: EvaluationSubmission,
): Promise<Result<EvaluationEntity, Code>> {
  const { personId } = requireViewer(context);
  const known = await context.em.findOne(EvaluationEntity, evaluationId);
  const pairing = await loadOwnPairing(known, context);
  if (!pairing) return refuse('NOT_FOUND', 'evaluationId', 'evaluation.notFound');
  return context.transact((unit) => submit(unit, { evaluationId, pairing, personId }, submission));
}

async function submit(
  unit: ProgressUnit,
  { evaluationId, pairing, personId }: { evaluationId: string; pairing: PairingFactEntity; personId: string },
  submission: EvaluationSubmission,
): Promise<Result<EvaluationEntity, Code>> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const evaluation = await unit.em.findOne(EvaluationEntity, evaluationId, lock);
  if (!evaluation) return refuse('NOT_FOUND', 'evaluationId', 'evaluation.notFound');
  const instrument = instrumentByKey(evaluation.instrumentKey);
  const before = await unit.em.find(EvaluationAnswerEntity, { evaluationId });
  const answered = before.some((answer) => answer.personId === personId);
  const decision = decideSubmit({ evaluation, instrument, answered }, submission, unit.now);
  if (!decision.ok) return decision;
  const { autonomy } = submission;
  const row = { evaluationId, personId, scores: decision.value, autonomy, submittedAt: unit.now };
  unit.em.persist(unit.em.create(EvaluationAnswerEntity, row));
  if (before.length === 0) return accept(evaluation);
  unit.unschedule(closeEvaluationDueKind, evaluationId);
  revealEvaluation(unit, { evaluation, pairing }, [...before, row]);
  return accept(evaluation);
}
