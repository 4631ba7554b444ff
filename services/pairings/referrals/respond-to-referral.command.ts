import { LockMode } from '@mikro-orm/core';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import { type PeopleOperation, refreshPersonFacts } from '../facts/refresh-person-facts.command.js';
import type { PairingsUnit } from '../operation.js';
import { changePairing, findPartyPairing, type PairingChange } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { refuse } from '../refusals.js';
import { lockRelaunch } from '../relaunch/lock-relaunch.writes.js';
import { concludeRelaunch } from '../relaunch/settle-relaunch.writes.js';
import { createRequest } from '../requests/create-request.writes.js';
import { decideEligibility, type EligibilityCode, redactForReferrer } from '../requests/eligibility.domain.js';
import { findEligibilityFacts } from '../requests/eligibility.loaders.js';
import { lockMentorPlaces } from '../requests/mentor-places.writes.js';
import { decideReferralAnswer, referralGoals } from './referral.domain.js';
import { ReferralEntity } from './referral.entity.js';

export interface RespondToReferral {
  pairingId: string;
  referralId: string;
  accept: boolean;
  /** The first message of the request that an accepted REDIRECT sends in the mentee's name. */
  firstMessage: string;
}

type Code = PairingRefusal | EligibilityCode;

/**
 * The other party accepts or declines a referral; its maker withdraws it, or confirms an introduction that was accepted.
 * An accepted REDIRECT sends the mentor a request with the pairing's goals, and a RELAUNCHING pairing begins to close. It
 * is refused for whatever keeps the mentee from asking this mentor by now, and then stays open.
 */
export async function respondToReferral(
  operation: PeopleOperation,
  input: RespondToReferral,
): Promise<Result<PairingEntity, Code>> {
  const { personId } = requireViewer(operation);
  const { pairingId, referralId } = input;
  const found = await findPartyPairing(operation.em, pairingId, personId);
  if (!found.ok) return found;
  const referral = await operation.em.findOne(ReferralEntity, { id: referralId, pairingId });
  if (!referral) return refuse('NOT_FOUND', 'referralId', 'referral.notFound');
  const step = { pairingId, action: 'REFER' } as const;
  if (!input.accept || referral.kind === 'INTRODUCTION')
    return changePairing(operation, step, (locked) => respond(locked, input, null));
  const { programId, menteeId } = found.value;
  const redirect = { programId, mentorId: referral.toId, menteeId };
  await refreshPersonFacts(operation, programId, [redirect.mentorId, menteeId]);
  const lockFirst = (unit: PairingsUnit) => lockMentorPlaces(unit, [redirect.mentorId]);
  return changePairing(operation, { ...step, lockFirst }, (locked) => respond(locked, input, redirect));
}

/** `redirect`: the mentee with their new mentor when a REDIRECT is accepted, else null. */
async function respond(
  locked: PairingChange,
  input: RespondToReferral,
  redirect: CandidatePair | null,
): Promise<Result<PairingEntity, Code>> {
  const { unit, pairing, actorId, record } = locked;
  const { pairingId, referralId } = input;
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const referral = await unit.em.findOneOrFail(ReferralEntity, { id: referralId, pairingId }, lock);
  const decision = decideReferralAnswer(referral, {
    actor: referral.byId === actorId ? 'REFERRER' : 'OTHER',
    answer: input.accept ? 'ACCEPT' : 'DECLINE',
  });
  if (!decision.ok) return decision;
  if (redirect) {
    const eligible = await decideRedirect(unit, redirect, actorId);
    if (!eligible.ok) return eligible;
    referral.requestId = await sendRedirectRequest(locked, { referral, redirect, firstMessage: input.firstMessage });
  }
  referral.status = decision.value;
  record('ReferralAnswered', { referralId, accepted: input.accept });
  if (redirect) await closeRelaunching(unit, pairing, actorId);
  return accept(pairing);
}

/** Whether the mentee may ask this mentor. The mentee is told every reason, the mentor only what anybody may know. */
async function decideRedirect(
  unit: PairingsUnit,
  redirect: CandidatePair,
  actorId: string,
): Promise<Result<null, EligibilityCode>> {
  const decision = decideEligibility(await findEligibilityFacts(unit.em, redirect, unit.now), 'REQUEST');
  if (decision.ok) return decision;
  const path = ['referralId'];
  if (actorId !== redirect.menteeId) return refuseAll(redactForReferrer(decision.refusals, path));
  return refuseAll(decision.refusals.map((refused) => ({ ...refused, path })));
}

interface AcceptedRedirect {
  referral: ReferralEntity;
  redirect: CandidatePair;
  firstMessage: string;
}

async function sendRedirectRequest(
  { unit, pairing }: PairingChange,
  { referral, redirect, firstMessage }: AcceptedRedirect,
): Promise<string> {
  const request = await createRequest(unit, {
    ...redirect,
    origin: 'REFERRAL',
    format: pairing.format,
    firstMessage,
    whyThisMentor: null,
    goals: referralGoals(referral.goal, pairing.goalsAtStart),
    idempotencyKey: null,
    actorId: redirect.menteeId,
  });
  return request.id;
}

async function closeRelaunching(unit: PairingsUnit, pairing: PairingEntity, actorId: string): Promise<void> {
  if (pairing.status !== 'RELAUNCHING') return;
  const relaunch = await lockRelaunch(unit, pairing);
  if (relaunch) concludeRelaunch(unit, { pairing, relaunch, actorId }, 'REDIRECT');
}
