import type { LoaderSource } from '../operation.js';
import { coordinatesByProgramId } from './coordinator-check.loaders.js';
import { factHandlersOfPairings, factHandlersOfPeople } from './fact.events.js';
import { nameByPersonId, pairingById, personById } from './fact.loaders.js';
import { MembershipFactEntity } from './membership-fact.entity.js';
import { PairingFactEntity } from './pairing-fact.entity.js';
import { PersonFactEntity } from './person-fact.entity.js';
import { upsertMembershipFact, upsertPairingFact } from './upsert-facts.writes.js';

/** Facts of other services that progress decides with: persons, memberships, pairings, agreements. */
export const factsFeature = {
  entities: [PersonFactEntity, MembershipFactEntity, PairingFactEntity],
  eventHandlers: () => ({ pairings: factHandlersOfPairings, people: factHandlersOfPeople }),
};

/** Loaders that store what other services answer, so that the next operation finds it here. */
export const factLoaders = {
  pairingById: (source: Pick<LoaderSource, 'em' | 'pairings' | 'logger'>) =>
    pairingById(source, (facts) => upsertPairingFact(source.em, facts)),
  personById,
  nameByPersonId,
  coordinatesByProgramId: (source: LoaderSource) =>
    coordinatesByProgramId(source, (facts) => upsertMembershipFact(source.em, facts)),
};
