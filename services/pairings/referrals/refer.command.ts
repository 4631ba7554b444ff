import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { type PeopleOperation, refreshPersonFacts } from '../facts/refresh-person-facts.command.js';
import { changePairing, findPartyPairing, type PairingChange } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { decideEligibility, type EligibilityCode, redactForReferrer } from '../requests/eligibility.domain.js';
import { findEligibilityFacts } from '../requests/eligibility.loaders.js';
import {
  checkReferral,
  decideNewReferral,
  type ReferralKindName,
  type ReferralText,
  referralGoals,
} from './referral.domain.js';
import { ReferralEntity } from './referral.entity.js';
import { findReferralFacts } from './referral-eligibility.loaders.js';

export interface Refer extends ReferralText {
  pairingId: string;
  kind: ReferralKindName;
  toPersonId: string;
}

type ReferCode = PairingRefusal | EligibilityCode | 'INVALID' | 'GOAL_REQUIRED';

/**
 * A party introduces the other to a member of the programme, or redirects the mentee to a mentor who may take them. The
 * other party answers; nobody else is told.
 */
export async function refer(operation: PeopleOperation, input: Refer): Promise<Result<PairingEntity, ReferCode>> {
  const { personId } = requireViewer(operation);
  const invalid = checkReferral(input);
  if (invalid.length > 0) return refuseAll(invalid);
  const { pairingId, kind, toPersonId: toId } = input;
  const path = ['input', 'pairingId'];
  const found = await findPartyPairing(operation.em, pairingId, personId, path);
  if (!found.ok) return found;
  const { programId, mentorId, menteeId } = found.value;
  await refreshPersonFacts(operation, programId, [mentorId, menteeId, toId]);
  const text = { goal: input.goal?.trim() || null, note: input.note?.trim() || null };
  return changePairing(operation, { pairingId, action: 'REFER', path }, async (locked) => {
    const { unit, pairing, actorId, record } = locked;
    const decision = await decide(locked, { ...input, ...text });
    if (!decision.ok) return decision;
    const made = { id: newId(), pairingId, kind, byId: actorId, toId, ...text, madeAt: unit.now };
    unit.em.persist(unit.em.create(ReferralEntity, { ...made, status: 'PROPOSED', requestId: null }));
    record('ReferralMade', { referralId: made.id, kind, toId });
    return accept(pairing);
  });
}

async function decide(
  { unit, pairing, actorId }: PairingChange,
  { kind, toPersonId: toId, goal }: Refer,
): Promise<Result<null, ReferCode>> {
  const { mentorId, menteeId, programId, goalsAtStart } = pairing;
  const facts = await findReferralFacts(unit.em, { pairing, kind, toId, makerId: actorId });
  const goals = referralGoals(goal, goalsAtStart);
  const decision = decideNewReferral({ ...facts, kind, toId, goals, partyIds: [mentorId, menteeId] });
  if (!decision.ok || kind === 'INTRODUCTION') return decision;
  const pair = { programId, mentorId: toId, menteeId };
  const eligible = decideEligibility(await findEligibilityFacts(unit.em, pair, unit.now), 'REQUEST');
  return eligible.ok ? eligible : refuseAll(redactForReferrer(eligible.refusals, ['input', 'toPersonId']));
}
