import type { PersonExport } from '../../contracts/export-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import { exportActivity } from '../activity/activity-export.loaders.js';
import { AgreementEntity } from '../agreement/agreement.entity.js';
import { SignatureEntity } from '../agreement/signature.entity.js';
import { ContactEntity } from '../contacts/contact.entity.js';
import { exportRhythmWishes } from '../contacts/rhythm-wish-export.loaders.js';
import { MembershipFactEntity } from '../facts/membership-fact.entity.js';
import { PersonFactEntity } from '../facts/person-fact.entity.js';
import { exportMatchData } from '../match-runs/match-data-export.loaders.js';
import { MessageEntity } from '../messages/message.entity.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { exportRelaunches } from '../referrals/relaunch-export.loaders.js';
import { PairingRequestEntity } from '../requests/pairing-request.entity.js';
import { exportLifecycle } from './lifecycle-export.loaders.js';

/**
 * Everything that pairings stores of one person, for their archive: requests, pairings with agreements and contacts,
 * and their own messages, signatures and wishes. Messages of the other party are left out.
 */
export async function exportPerson(em: Em, personId: string): Promise<PersonExport> {
  const party = { $or: [{ mentorId: personId }, { menteeId: personId }] };
  const byStart = { orderBy: { startedAt: 'asc', id: 'asc' }, exclude: ['nudgeState', 'nextRefreshAt'] } as const;
  const pairings = await em.find(PairingEntity, party, byStart);
  const ofPairings = { pairingId: { $in: pairings.map(({ id }) => id) } };
  const sentOrReceived = { $or: [{ fromId: personId }, { toId: personId }] };
  return {
    facts: await em.findOne(PersonFactEntity, personId),
    memberships: await em.find(MembershipFactEntity, { personId }, { orderBy: { programId: 'asc' } }),
    requests: await em.find(PairingRequestEntity, sentOrReceived, { orderBy: { sentAt: 'asc', id: 'asc' } }),
    pairings,
    agreements: await em.find(AgreementEntity, ofPairings, { orderBy: { pairingId: 'asc', version: 'asc' } }),
    signatures: await em.find(SignatureEntity, { personId }, { orderBy: { signedAt: 'asc' } }),
    messages: await em.find(MessageEntity, { authorId: personId }, { orderBy: { sentAt: 'asc', id: 'asc' } }),
    contacts: await em.find(ContactEntity, ofPairings, { orderBy: { at: 'asc', id: 'asc' } }),
    ...(await exportLifecycle(em, personId, ofPairings)),
    ...(await exportMatchData(em, personId)),
    activity: await exportActivity(em, personId),
    ...(await exportRelaunches(em, personId, pairings)),
    rhythmWishes: await exportRhythmWishes(em, personId),
  };
}
