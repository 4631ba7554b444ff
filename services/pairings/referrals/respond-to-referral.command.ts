import { LockMode } from '@mikro-orm/core';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import { type PeopleOperation, withFreshFacts } from '../facts/refresh-person-facts.command.js';
import type { PairingsUnit } from '../operation.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, pairingPartyFilter, recordPairingEvent } from '../pairing/pairing.writes.js';
import { refuse } from '../refusals.js';
import { lockRelaunch } from '../relaunch/lock-relaunch.writes.js';
import { concludeRelaunch } from '../relaunch/settle-relaunch.writes.js';
import { createRequest } from '../requests/create-request.writes.js';
import { decideEligibility, type EligibilityCode, redactForReferrer } from '../requests/eligibility.domain.js';
import { findEligibilityFacts } from '../requests/eligibility.loaders.js';
import { lockMentorPlaces } from '../requests/mentor-places.writes.js';
import { decideReferralAnswer, type ReferralResponse, referralGoals } from './referral.domain.js';
import { ReferralEntity } from './referral.entity.js';

export interface RespondToReferral {
  pairingId: string;
  referralId: string;
  accept: boolean;
  /** What the request says that an accepted REDIRECT sends in the mentee's name. */
  firstMessage: string;
}

type Code = PairingCode | EligibilityCode;
type Answer = RespondToReferral & { personId: string };

/**
 * The other of the two answers a referral; of an introduction that was accepted, who offered it says that it was made; a
 * no of theirs takes it back. A REDIRECT that is accepted sends the mentor a request with the pairing's goals, and a
 * pairing that is RELAUNCHING begins to close. Refuses NOT_FOUND, PAIRING_NOT_OPEN, WRONG_STATUS, and whatever keeps
 * the mentee from asking this mentor by now: then the referral stays as it is.
 */
export async function respondToReferral(
  operation: PeopleOperation,
  input: RespondToReferral,
): Promise<Result<PairingEntity, Code>> {
  const { personId } = requireViewer(operation);
  const { pairingId, referralId } = input;
  const pairing = await operation.em.findOne(PairingEntity, pairingPartyFilter(pairingId, personId));
  if (!pairing) return refuse('NOT_FOUND', 'pairingId', 'pairing.notFound');
  const referral = await operation.em.findOne(ReferralEntity, { id: referralId, pairingId });
  if (!referral) return refuse('NOT_FOUND', 'referralId', 'referral.notFound');
  const answer = { ...input, personId };
  if (!input.accept || referral.kind === 'INTRODUCTION')
    return operation.transact((unit) => respond(unit, answer, null));
  const pair = { programId: pairing.programId, mentorId: referral.toId, menteeId: pairing.menteeId };
  return withFreshFacts<PairingEntity, Code>(operation, pair, () =>
    operation.transact(async (unit) => {
      await lockMentorPlaces(unit, [pair.mentorId]);
      return respond(unit, answer, pair);
    }),
  );
}

/** `redirect`: the mentee and the mentor whom they go on with, when that is what is accepted. */
async function respond(
  unit: PairingsUnit,
  answer: Answer,
  redirect: CandidatePair | null,
): Promise<Result<PairingEntity, Code>> {
  const { pairingId, referralId, personId } = answer;
  const locked = await lockPairing(unit, { id: pairingId, action: 'REFER', personId });
  if (!locked.ok) return locked;
  const { pairing } = locked.value;
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const referral = await unit.em.findOneOrFail(ReferralEntity, { id: referralId, pairingId }, lock);
  const decision = decideReferralAnswer(referral, answeringOf(referral, answer));
  if (!decision.ok) return decision;
  if (redirect) {
    const eligible = await mayAsk(unit, redirect, personId);
    if (!eligible.ok) return eligible;
    await sendOn(unit, { pairing, referral, redirect }, answer);
  }
  referral.status = decision.value;
  const payload = { referralId, accepted: answer.accept };
  recordPairingEvent(unit, 'ReferralAnswered', pairing, { actorId: personId, payload });
  if (redirect) await leaveFor(unit, pairing, personId);
  return accept(pairing);
}

const answeringOf = (referral: ReferralEntity, answer: Answer): ReferralResponse => ({
  actor: referral.byId === answer.personId ? 'MAKER' : 'OTHER',
  answer: answer.accept ? 'ACCEPT' : 'DECLINE',
});

/** What stands between the mentee and the mentor is told to the mentee alone. */
async function mayAsk(
  unit: PairingsUnit,
  redirect: CandidatePair,
  personId: string,
): Promise<Result<null, EligibilityCode>> {
  const decision = decideEligibility(await findEligibilityFacts(unit.em, redirect, unit.now), 'REQUEST');
  if (decision.ok) return decision;
  const path = ['referralId'];
  if (personId !== redirect.menteeId) return refuseAll(redactForReferrer(decision.refusals, path));
  return refuseAll(decision.refusals.map((refusal) => ({ ...refusal, path })));
}

interface SendingOn {
  pairing: PairingEntity;
  referral: ReferralEntity;
  redirect: CandidatePair;
}

async function sendOn(unit: PairingsUnit, { pairing, referral, redirect }: SendingOn, answer: Answer): Promise<void> {
  const request = await createRequest(unit, {
    ...redirect,
    origin: 'REFERRAL',
    format: pairing.format,
    firstMessage: answer.firstMessage,
    whyThisMentor: null,
    goals: referralGoals(referral.goal, pairing.goalsAtStart),
    idempotencyKey: null,
    actorId: redirect.menteeId,
  });
  referral.requestId = request.id;
}

async function leaveFor(unit: PairingsUnit, pairing: PairingEntity, actorId: string): Promise<void> {
  if (pairing.status !== 'RELAUNCHING') return;
  const relaunch = await lockRelaunch(unit, pairing);
  if (relaunch) concludeRelaunch(unit, { pairing, relaunch, actorId }, 'REDIRECT');
}
