import type { PairingEventType, PairingFacts, PairingsEvents } from '../../contracts/pairings-events.js';
import type { MembershipFacts, PeopleEvents, PersonFacts } from '../../contracts/people-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import type { ProgressUnit } from '../operation.js';
import {
  upsertAgreementFact,
  upsertMembershipFact,
  upsertPairingFact,
  upsertPersonFact,
} from './upsert-facts.writes.js';

type Carrying<Fact> = { payload: Fact };

const savePairing = ({ em }: ProgressUnit, { payload }: Carrying<{ pairing: PairingFacts }>) =>
  upsertPairingFact(em, payload.pairing);
const savePerson = ({ em }: ProgressUnit, { payload }: Carrying<{ person: PersonFacts }>) =>
  upsertPersonFact(em, payload.person);
const saveMembership = ({ em }: ProgressUnit, { payload }: Carrying<{ membership: MembershipFacts }>) =>
  upsertMembershipFact(em, payload.membership);

/** Events by which a pairing's facts change, or after which progress decides with them. */
const pairingEvents = [
  'RequestAccepted',
  'PairingProposed',
  'PairingStarted',
  'PairingPaused',
  'PairingResumed',
  'RelaunchStarted',
  'RelaunchDecided',
  'IntentStated',
  'ClosureBegun',
  'PairingEnded',
  'KeepingInTouch',
  'AgreementMissing',
  'AgreementReviewDue',
  'EndNear',
  'KeepInTouchDue',
  'ThanksDue',
  'HealthChanged',
  'AppreciationSent',
  'UpdatePosted',
] as const satisfies readonly PairingEventType[];

export const factHandlersOfPairings: EventHandlers<PairingsEvents> = {
  ...Object.fromEntries(pairingEvents.map((type) => [type, savePairing])),
  async AgreementSigned(unit, event) {
    await savePairing(unit, event);
    const { pairing, agreement } = event.payload;
    if (agreement) await upsertAgreementFact(unit.em, pairing.pairingId, agreement);
  },
};

export const factHandlersOfPeople: EventHandlers<PeopleEvents> = {
  PersonRegistered: savePerson,
  ProfileUpdated: savePerson,
  MentorProfileUpdated: savePerson,
  AwayChanged: savePerson,
  PersonSuspended: savePerson,
  MemberJoined: saveMembership,
  MemberLeft: saveMembership,
};
