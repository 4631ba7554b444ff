import { LockMode } from '@mikro-orm/core';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairing, recordPairingEvent } from '../facts/change-pairing.writes.js';
import type { ProgressUnit } from '../operation.js';
import { decideUpdatePlan, type PlanChange } from './development-plan.domain.js';
import { DevelopmentPlanEntity } from './development-plan.entity.js';

export interface UpdatePlan extends PlanChange {
  pairingId: string;
  /** Null when the mentee does not mind what stands there; 0 before the first. */
  expectedVersion: number | null;
}

type Code = 'NOT_FOUND' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'STALE_VERSION' | 'INVALID';

/** The mentee writes or changes their development plan. A given list replaces the stored one. */
export function updatePlan(
  context: ProgressContext,
  { pairingId, ...input }: UpdatePlan,
): Promise<Result<DevelopmentPlanEntity, Code>> {
  return changePairing(context, { pairingId, path: ['pairingId'] }, async (change) => {
    const { unit, pairing, actorId } = change;
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const known = await unit.em.findOne(DevelopmentPlanEntity, pairingId, lock);
    const decision = decideUpdatePlan({ pairing, version: known?.version ?? 0 }, actorId, input);
    if (!decision.ok) return decision;
    const plan = known ?? newPlan(unit, pairingId);
    plan.needs = trimmed(input.needs) ?? plan.needs;
    plan.opportunities = trimmed(input.opportunities) ?? plan.opportunities;
    plan.skills = input.skills?.map(({ skill, ...levels }) => ({ skill: skill.trim(), ...levels })) ?? plan.skills;
    plan.updatedAt = unit.now;
    plan.version += 1;
    recordPairingEvent(change, 'PlanUpdated', {});
    return accept(plan);
  });
}

function newPlan(unit: ProgressUnit, pairingId: string): DevelopmentPlanEntity {
  const empty = { needs: [], skills: [], opportunities: [] };
  const plan = unit.em.create(DevelopmentPlanEntity, { pairingId, ...empty, updatedAt: unit.now, version: 0 });
  unit.em.persist(plan);
  return plan;
}

const trimmed = (texts: string[] | null | undefined) => texts?.map((text) => text.trim());
