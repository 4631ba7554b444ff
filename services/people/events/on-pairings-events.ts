import type { PairingFacts } from '../../contracts/pairings-events.js';
import type { EventHandler } from '../../shared/foundation.js';

const upsert = `insert into pairing_party (pairing_id, program_id, mentor_id, mentee_id, status, version)
  values (?, ?, ?, ?, ?, ?)
  on conflict (pairing_id) do update set status = excluded.status, version = excluded.version
  where pairing_party.version < excluded.version`;

/** Keeps who is paired with whom: it decides who sees whose e-mail, and how many places a mentor has left. */
const keepParties: EventHandler = async ({ em }, event) => {
  const { pairing } = event.payload as { pairing: PairingFacts };
  const { pairingId, programId, mentorId, menteeId, status, version } = pairing;
  await em.execute(upsert, [pairingId, programId, mentorId, menteeId, status, version]);
};

/** What people does when pairings' events arrive. */
export const onPairingsEvents: Record<string, EventHandler> = {
  RequestAccepted: keepParties,
  PairingProposed: keepParties,
  PairingStarted: keepParties,
  AgreementSigned: keepParties,
  PairingEnded: keepParties,
};
