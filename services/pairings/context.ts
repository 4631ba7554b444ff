import type DataLoader from 'dataloader';
import type { PeopleAnswers } from '../contracts/people-answers.js';
import type { VerifyToken } from '../shared/auth.js';
import type { Call } from '../shared/call.js';
import type { Foundation } from '../shared/foundation.js';
import { operationFor } from '../shared/operation.js';
import type { AsksPeople } from './commands/ask-people.js';
import type { AgreementEntity } from './entities/agreement.entity.js';
import type { PairingEntity } from './entities/pairing.entity.js';
import type { PairingRequestEntity } from './entities/pairing-request.entity.js';
import type { SignatureEntity } from './entities/signature.entity.js';
import { agreementsByPairingId } from './loaders/agreements-by-pairing-id.loader.js';
import { contactsByPairingId } from './loaders/contacts-by-pairing-id.loader.js';
import { isSuspended } from './loaders/is-suspended.js';
import { messagesByPairingId } from './loaders/messages-by-pairing-id.loader.js';
import { nextMeetingByPairingId } from './loaders/next-meeting-by-pairing-id.loader.js';
import { type OpenPlaces, openPlacesByPersonId } from './loaders/open-places-by-person-id.loader.js';
import { ownWishByPairingId } from './loaders/own-wish-by-pairing-id.loader.js';
import { visiblePairingById } from './loaders/pairing-by-id.loader.js';
import { pairingStatsByProgramId } from './loaders/pairing-stats-by-program-id.loader.js';
import { type PairingLists, pairingsByPersonId, pairingsByProgramId } from './loaders/pairings-by-owner.loader.js';
import { recentContactsByPairingId } from './loaders/recent-contacts-by-pairing-id.loader.js';
import { ownRequestById } from './loaders/request-by-id.loader.js';
import { requestsByPersonId } from './loaders/requests-by-person-id.loader.js';
import { signaturesByPairingId } from './loaders/signatures-by-pairing-id.loader.js';

/** What a pairings operation works with. */
export interface PairingsContext extends AsksPeople {
  loaders: {
    pairingById: DataLoader<string, PairingEntity | null>;
    requestById: DataLoader<string, PairingRequestEntity | null>;
    pairingsByPersonId: PairingLists;
    pairingsByProgramId: PairingLists;
    openPlacesByPersonId: DataLoader<string, OpenPlaces | null>;
    agreementsByPairingId: DataLoader<string, AgreementEntity[]>;
    signaturesByPairingId: DataLoader<string, SignatureEntity[]>;
    messagesByPairingId: ReturnType<typeof messagesByPairingId>;
    contactsByPairingId: ReturnType<typeof contactsByPairingId>;
    requestsByPersonId: ReturnType<typeof requestsByPersonId>;
    nextMeetingByPairingId: ReturnType<typeof nextMeetingByPairingId>;
    recentContactsByPairingId: ReturnType<typeof recentContactsByPairingId>;
    ownWishByPairingId: ReturnType<typeof ownWishByPairingId>;
    pairingStatsByProgramId: ReturnType<typeof pairingStatsByProgramId>;
  };
  /** Forgets what was read, so that what follows a change in the same operation sees it. */
  readAnew(): void;
}

export interface ContextParts {
  foundation: Foundation;
  verify: VerifyToken;
  people: PeopleAnswers;
}

/** Makes the context of one execution. Throws UNAUTHENTICATED for a token that is not valid. */
export async function pairingsContext(call: Call, parts: ContextParts): Promise<PairingsContext> {
  const operation = await operationFor(call, parts.foundation, { verify: parts.verify, isBarred: isSuspended });
  const context = {
    ...operation,
    people: parts.people,
    loaders: loadersOf(operation),
    readAnew() {
      operation.em.clear();
      context.loaders = loadersOf(operation);
    },
  };
  return context;
}

function loadersOf({ em, viewer, now }: Pick<PairingsContext, 'em' | 'viewer' | 'now'>): PairingsContext['loaders'] {
  return {
    pairingById: visiblePairingById(em, viewer),
    requestById: ownRequestById(em, viewer?.personId ?? null),
    pairingsByPersonId: pairingsByPersonId(em, now),
    pairingsByProgramId: pairingsByProgramId(em, now),
    openPlacesByPersonId: openPlacesByPersonId(em),
    agreementsByPairingId: agreementsByPairingId(em),
    signaturesByPairingId: signaturesByPairingId(em),
    messagesByPairingId: messagesByPairingId(em),
    contactsByPairingId: contactsByPairingId(em),
    requestsByPersonId: requestsByPersonId(em),
    nextMeetingByPairingId: nextMeetingByPairingId(em, now),
    recentContactsByPairingId: recentContactsByPairingId(em),
    ownWishByPairingId: ownWishByPairingId(em, viewer?.personId ?? null),
    pairingStatsByProgramId: pairingStatsByProgramId(em, now),
  };
}
