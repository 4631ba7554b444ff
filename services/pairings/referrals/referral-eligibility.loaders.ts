import type { Em } from '../../shared/database/orm.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { openReferralStatuses, type ReferralFacts, type ReferralKindName } from './referral.domain.js';

export interface ReferralLookup {
  pairing: PairingEntity;
  kind: ReferralKindName;
  referrerId: string;
  toId: string;
}

const sql = `select f.status, coalesce(m.roles, '{}') as roles,
    exists (select 1 from separation_fact s where s.kind = 'BLOCK' and s.stands and s.person_id = given.maker
      and s.other_id = given.to_id) as "blockedByReferrer",
    exists (select 1 from referral r where r.pairing_id = given.pairing and r.to_id = given.to_id and r.kind = given.kind
      and r.status in ('${openReferralStatuses.join("','")}')) as "isOpen",
    (select count(*)::int from referral r where r.pairing_id = given.pairing) as count
  from (select ?::uuid as pairing, ?::uuid as program, ?::text as kind, ?::uuid as maker, ?::uuid as to_id) given
  left join person_fact f on f.person_id = given.to_id
  left join membership_fact m on m.person_id = given.to_id and m.program_id = given.program`;

type Row = Pick<ReferralFacts, 'blockedByReferrer' | 'isOpen' | 'count'> & {
  status: NonNullable<ReferralFacts['to']>['status'] | null;
  roles: NonNullable<ReferralFacts['to']>['roles'];
};

/** Facts about a person to whom a party refers the other. One statement. */
export async function findReferralFacts(
  em: Em,
  { pairing, kind, referrerId, toId }: ReferralLookup,
): Promise<Pick<ReferralFacts, 'to' | 'blockedByReferrer' | 'isOpen' | 'count'>> {
  const [row] = await em.execute<Row[]>(sql, [pairing.id, pairing.programId, kind, referrerId, toId]);
  if (!row) throw new Error('Looking somebody up always answers one row.');
  const { status, roles, ...counted } = row;
  return { ...counted, to: status && { status, roles } };
}
