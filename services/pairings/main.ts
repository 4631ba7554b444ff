import type { PairingsAnswers } from '../contracts/pairings-answers.js';
import type { PeopleAnswers } from '../contracts/people-answers.js';
import type { VerifyToken } from '../shared/auth.js';
import type { Bus } from '../shared/bus/bus.js';
import type { Clock } from '../shared/clock.js';
import { type Foundation, layFoundation } from '../shared/foundation.js';
import type { Logger } from '../shared/logger.js';
import type { Subgraph } from '../shared/subgraph.js';
import { pairingsAnswers } from './commands/answer-facts.js';
import { expireRequests } from './commands/expire-requests.js';
import { watchDue } from './commands/follow-pairing.js';
import { watchPairings } from './commands/watch-pairings.js';
import { type PairingsContext, pairingsContext } from './context.js';
import { AgreementEntity } from './entities/agreement.entity.js';
import { ContactEntity } from './entities/contact.entity.js';
import { MeetingFactEntity } from './entities/meeting-fact.entity.js';
import { MembershipFactEntity } from './entities/membership-fact.entity.js';
import { MessageEntity } from './entities/message.entity.js';
import { PairingEntity } from './entities/pairing.entity.js';
import { PairingRequestEntity } from './entities/pairing-request.entity.js';
import { PersonFactEntity } from './entities/person-fact.entity.js';
import { RhythmWishEntity } from './entities/rhythm-wish.entity.js';
import { SeparationFactEntity } from './entities/separation-fact.entity.js';
import { SignatureEntity } from './entities/signature.entity.js';
import { onPeopleEvents } from './events/on-people-events.js';
import { onProgressEvents } from './events/on-progress-events.js';
import { pairingsSteps } from './migrations/steps.js';
import { pairingsSchema } from './schema.js';

export interface PairingsOptions {
  databaseUrl: string;
  verify: VerifyToken;
  /** Asked about whom the events have not told of yet. */
  people: PeopleAnswers;
  bus: Bus;
  clock: Clock;
  logger: Logger;
  onQuery?: (sql: string) => void;
}

/** The pairings service, running. */
export interface Pairings {
  subgraph: Subgraph<PairingsContext>;
  foundation: Foundation;
  answers: PairingsAnswers;
  close(): Promise<void>;
}

export const pairingsEntities = [
  PersonFactEntity,
  MembershipFactEntity,
  SeparationFactEntity,
  PairingRequestEntity,
  PairingEntity,
  AgreementEntity,
  SignatureEntity,
  MessageEntity,
  ContactEntity,
  MeetingFactEntity,
  RhythmWishEntity,
];

/** Opens the database and the subgraph. */
export async function startPairings(options: PairingsOptions): Promise<Pairings> {
  const { databaseUrl, verify, people, bus, clock, logger, onQuery } = options;
  const foundation = await layFoundation({
    name: 'pairings',
    databaseUrl,
    bus,
    clock,
    logger,
    entities: pairingsEntities,
    steps: pairingsSteps,
    handlers: { people: onPeopleEvents, progress: onProgressEvents },
    dueHandlers: { 'request.expire': expireRequests, [watchDue]: watchPairings },
    ...(onQuery && { onQuery }),
  });
  const { schema } = await pairingsSchema();
  return {
    subgraph: { name: 'pairings', schema, contextFor: (call) => pairingsContext(call, { foundation, verify, people }) },
    foundation,
    answers: pairingsAnswers(foundation),
    close: () => foundation.close(),
  };
}
