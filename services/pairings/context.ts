import type DataLoader from 'dataloader';
import type { PeopleAnswers } from '../contracts/people-answers.js';
import type { VerifyToken } from '../shared/auth.js';
import type { Call } from '../shared/call.js';
import type { Foundation } from '../shared/foundation.js';
import { operationFor } from '../shared/operation.js';
import type { Position } from '../shared/outbox/position.js';
import type { AsksPeople } from './commands/ask-people.js';
import type { AgreementEntity } from './entities/agreement.entity.js';
import type { PairingEntity } from './entities/pairing.entity.js';
import type { PairingRequestEntity } from './entities/pairing-request.entity.js';
import type { SignatureEntity } from './entities/signature.entity.js';
import { type ActivityLists, activityLists } from './loaders/activities.loader.js';
import { agreementsByPairingId } from './loaders/agreements-by-pairing-id.loader.js';
import type { Audiences } from './loaders/audiences.js';
import { contactsByPairingId } from './loaders/contacts-by-pairing-id.loader.js';
import { coordinatesByProgramId } from './loaders/coordinates-by-program-id.loader.js';
import { coordinatesProgram } from './loaders/coordinates-program.loader.js';
import { isSuspended } from './loaders/is-suspended.js';
import { type LifeLoaders, lifeLoaders } from './loaders/life/life.loaders.js';
import { matchRunById, suggestionsByRunId, unmatchedByRunId } from './loaders/match-run.loaders.js';
import { messageById } from './loaders/message-by-id.loader.js';
import { messagesByPairingId } from './loaders/messages-by-pairing-id.loader.js';
import { type OpenPlaces, openPlacesByPersonId } from './loaders/open-places-by-person-id.loader.js';
import { visiblePairingById } from './loaders/pairing-by-id.loader.js';
import { type PairingLists, pairingsByPersonId, pairingsByProgramId } from './loaders/pairings-by-owner.loader.js';
import { policyByProgramId } from './loaders/policy-by-program-id.loader.js';
import { type RelaunchLoaders, relaunchLoaders } from './loaders/relaunch.loaders.js';
import { ownRequestById } from './loaders/request-by-id.loader.js';
import { requestsByPersonId } from './loaders/requests-by-person-id.loader.js';
import { signaturesByPairingId } from './loaders/signatures-by-pairing-id.loader.js';

/** What a pairings operation works with. */
export interface PairingsContext extends AsksPeople {
  loaders: LifeLoaders &
    RelaunchLoaders & {
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
      coordinatesProgram: ReturnType<typeof coordinatesProgram>;
      policyByProgramId: ReturnType<typeof policyByProgramId>;
      matchRunById: ReturnType<typeof matchRunById>;
      suggestionsByRunId: ReturnType<typeof suggestionsByRunId>;
      unmatchedByRunId: ReturnType<typeof unmatchedByRunId>;
      messageById: ReturnType<typeof messageById>;
      coordinatesByProgramId: DataLoader<string, boolean>;
      activityByPairingId: ActivityLists;
      activityByProgramId: ActivityLists;
    };
  /** Who may hear of live events: shared by all who follow them in this process. */
  audiences: Audiences;
  /** Forgets what was read, so that what follows a change in the same operation sees it. */
  readAnew(): void;
}

export interface ContextParts {
  foundation: Foundation;
  verify: VerifyToken;
  people: PeopleAnswers;
  audiences: Audiences;
}

/** Makes the context of one execution. Throws UNAUTHENTICATED for a token that is not valid. */
export async function pairingsContext(call: Call, parts: ContextParts): Promise<PairingsContext> {
  const operation = await operationFor(call, parts.foundation, { verify: parts.verify, isBarred: isSuspended });
  const asking = { ...operation, people: parts.people };
  const context = {
    ...asking,
    audiences: parts.audiences,
    loaders: loadersOf(asking),
    readAnew() {
      operation.em.clear();
      context.loaders = loadersOf(asking);
    },
  };
  return context;
}

function loadersOf(operation: AsksPeople): PairingsContext['loaders'] {
  const { em, viewer, foundation } = operation;
  const coordinates = coordinatesProgram(em, viewer);
  let settled: Promise<Position> | undefined;
  const settledOnce = () => (settled ??= foundation.log.settled());
  return {
    pairingById: visiblePairingById(em, viewer),
    requestById: ownRequestById(em, viewer?.personId ?? null),
    pairingsByPersonId: pairingsByPersonId(em),
    pairingsByProgramId: pairingsByProgramId(em),
    openPlacesByPersonId: openPlacesByPersonId(em),
    agreementsByPairingId: agreementsByPairingId(em),
    signaturesByPairingId: signaturesByPairingId(em),
    messagesByPairingId: messagesByPairingId(em),
    contactsByPairingId: contactsByPairingId(em),
    requestsByPersonId: requestsByPersonId(em),
    ...lifeLoaders(em, viewer),
    coordinatesProgram: coordinates,
    policyByProgramId: policyByProgramId(em),
    matchRunById: matchRunById(em, coordinates),
    suggestionsByRunId: suggestionsByRunId(em),
    unmatchedByRunId: unmatchedByRunId(em),
    messageById: messageById(em),
    coordinatesByProgramId: coordinatesByProgramId(operation),
    activityByPairingId: activityLists(em, 'pairing_id', settledOnce),
    activityByProgramId: activityLists(em, 'program_id', settledOnce),
    ...relaunchLoaders(em),
  };
}
