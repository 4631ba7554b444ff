import type { PairingFacts, PairingsEvents } from '../../contracts/pairings-events.js';
import type { UnitOfWork } from '../../shared/outbox/unit-of-work.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';

const upsertPairingPartySql = `insert into pairing_party (pairing_id, program_id, mentor_id, mentee_id, status, version)
  values (?, ?, ?, ?, ?, ?)
  on conflict (pairing_id) do update set status = excluded.status, version = excluded.version
  where pairing_party.version < excluded.version`;

async function upsertPairingParty(
  { em }: UnitOfWork,
  { payload: { pairing } }: { payload: { pairing: PairingFacts } },
): Promise<void> {
  const { pairingId, programId, mentorId, menteeId, status, version } = pairing;
  await em.execute(upsertPairingPartySql, [pairingId, programId, mentorId, menteeId, status, version]);
}

/** Pairings are stored with their newest status. */
export const pairingPartyHandlers: EventHandlers<PairingsEvents> = {
  RequestAccepted: upsertPairingParty,
  PairingProposed: upsertPairingParty,
  PairingStarted: upsertPairingParty,
  AgreementSigned: upsertPairingParty,
  PairingEnded: upsertPairingParty,
};
