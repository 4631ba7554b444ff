import { newId } from '../../shared/id.js';
import { requireViewer } from '../../shared/operation.js';
import { accept, type Result, refuse, refuseAll } from '../../shared/result.js';
import type { Unit } from '../../shared/transact.js';
import { decideEligibility, type EligibilityCode } from '../domain/eligibility.js';
import {
  checkReferral,
  decideReferralTo,
  goalsOfReferral,
  type ReferralKindName,
  type ReferralText,
  toldToReferrer,
} from '../domain/referral.js';
import { PairingEntity } from '../entities/pairing.entity.js';
import { ReferralEntity } from '../entities/referral.entity.js';
import { referralStanding } from '../loaders/referral-standing.js';
import { standingOf } from '../loaders/standing.js';
import { type AsksPeople, askPeople } from './ask-people.js';
import { lockPairing, type PairingCode, partyOfPairing, recordPairing } from './lock-pairing.js';

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
export async function refer(operation: AsksPeople, input: Refer): Promise<Result<PairingEntity, ReferCode>> {
  const { personId } = requireViewer(operation);
  const invalid = checkReferral(input);
  if (invalid.length > 0) return refuseAll(invalid);
  const { pairingId, toPersonId } = input;
  const known = await operation.em.findOne(PairingEntity, partyOfPairing(pairingId, personId));
  if (!known) return refuse('NOT_FOUND', ['input', 'pairingId'], 'pairing.notFound');
  const { programId, mentorId, menteeId } = known;
  await askPeople(operation, programId, [mentorId, menteeId, toPersonId]);
  const text = { goal: input.goal?.trim() || null, note: input.note?.trim() || null };
  return operation.transact((unit) => referIn(unit, { ...input, ...text }, personId));
}

async function referIn(unit: Unit, input: Refer, personId: string): Promise<Result<PairingEntity, ReferCode>> {
  const locked = await lockPairing(unit, { id: input.pairingId, action: 'REFER', personId });
  if (!locked.ok) return refuseAll(locked.refusals.map((why) => ({ ...why, path: ['input', ...why.path] })));
  const { pairing } = locked.value;
  const decision = await decide(unit, pairing, { ...input, personId });
  if (!decision.ok) return decision;
  const { kind, toPersonId: toId } = input;
  const payload = { referralId: addReferral(unit, input, personId), kind, toId };
  recordPairing(unit, 'ReferralMade', pairing, { actorId: personId, payload });
  return accept(pairing);
}

async function decide(
  unit: Unit,
  pairing: PairingEntity,
  { kind, toPersonId: toId, goal, personId }: Refer & { personId: string },
): Promise<Result<null, ReferCode>> {
  const { mentorId, menteeId, programId, goalsAtStart } = pairing;
  const known = await referralStanding(unit.em, { pairing, kind, toId, makerId: personId });
  const goals = goalsOfReferral(goal, goalsAtStart);
  const decision = decideReferralTo({ ...known, kind, toId, goals, partyIds: [mentorId, menteeId] });
  if (!decision.ok || kind === 'INTRODUCTION') return decision;
  const standing = await standingOf(unit.em, { programId, mentorId: toId, menteeId }, unit.now);
  const eligible = decideEligibility(standing, 'REQUEST');
  if (eligible.ok) return eligible;
  return refuseAll(toldToReferrer(eligible.refusals, ['input', 'toPersonId']));
}

function addReferral(unit: Unit, { pairingId, kind, toPersonId, goal, note }: Refer, byId: string): string {
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
