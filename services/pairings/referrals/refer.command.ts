import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { type PeopleOperation, refreshPersonFacts } from '../facts/refresh-person-facts.command.js';
import type { PairingsUnit } from '../operation.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, pairingPartyFilter, recordPairingEvent } from '../pairing/pairing.writes.js';
import { refuse } from '../refusals.js';
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

type ReferCode = PairingCode | EligibilityCode | 'INVALID' | 'GOAL_REQUIRED';

/**
 * One of the two introduces the other to a member of the programme, or points the mentee to a mentor who may take them.
 * The other answers it; nobody else hears of it. Refuses INVALID, NOT_FOUND, PAIRING_NOT_OPEN, WRONG_STATUS, and
 * what keeps this person from being referred to (domain/referral.ts).
 */
export async function refer(operation: PeopleOperation, input: Refer): Promise<Result<PairingEntity, ReferCode>> {
  const { personId } = requireViewer(operation);
  const invalid = checkReferral(input);
  if (invalid.length > 0) return refuseAll(invalid);
  const { pairingId, toPersonId } = input;
  const known = await operation.em.findOne(PairingEntity, pairingPartyFilter(pairingId, personId));
  if (!known) return refuse('NOT_FOUND', ['input', 'pairingId'], 'pairing.notFound');
  const { programId, mentorId, menteeId } = known;
  await refreshPersonFacts(operation, programId, [mentorId, menteeId, toPersonId]);
  const text = { goal: input.goal?.trim() || null, note: input.note?.trim() || null };
  return operation.transact((unit) => referIn(unit, { ...input, ...text }, personId));
}

async function referIn(unit: PairingsUnit, input: Refer, personId: string): Promise<Result<PairingEntity, ReferCode>> {
  const locked = await lockPairing(unit, { id: input.pairingId, action: 'REFER', personId });
  if (!locked.ok) return refuseAll(locked.refusals.map((why) => ({ ...why, path: ['input', ...why.path] })));
  const { pairing } = locked.value;
  const decision = await decide(unit, pairing, { ...input, personId });
  if (!decision.ok) return decision;
  const { kind, toPersonId: toId } = input;
  const payload = { referralId: addReferral(unit, input, personId), kind, toId };
  recordPairingEvent(unit, 'ReferralMade', pairing, { actorId: personId, payload });
  return accept(pairing);
}

async function decide(
  unit: PairingsUnit,
  pairing: PairingEntity,
  { kind, toPersonId: toId, goal, personId }: Refer & { personId: string },
): Promise<Result<null, ReferCode>> {
  const { mentorId, menteeId, programId, goalsAtStart } = pairing;
  const known = await findReferralFacts(unit.em, { pairing, kind, toId, makerId: personId });
  const goals = referralGoals(goal, goalsAtStart);
  const decision = decideNewReferral({ ...known, kind, toId, goals, partyIds: [mentorId, menteeId] });
  if (!decision.ok || kind === 'INTRODUCTION') return decision;
  const standing = await findEligibilityFacts(unit.em, { programId, mentorId: toId, menteeId }, unit.now);
  const eligible = decideEligibility(standing, 'REQUEST');
  if (eligible.ok) return eligible;
  return refuseAll(redactForReferrer(eligible.refusals, ['input', 'toPersonId']));
}

function addReferral(unit: PairingsUnit, { pairingId, kind, toPersonId, goal, note }: Refer, byId: string): string {
  const referral = unit.em.create(ReferralEntity, {
    id: newId(),
    pairingId,
    kind,
    byId,
    toId: toPersonId,
    goal,
    note,
    status: 'PROPOSED',
    madeAt: unit.now,
    requestId: null,
  });
  unit.em.persist(referral);
  return referral.id;
}
