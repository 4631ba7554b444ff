import type { Em } from '../../shared/database/orm.js';
import type { ProgramRoleName } from '../programmes/membership.domain.js';

/** What somebody who holds the link of an invitation may know. */
export interface OpenInvitation {
  programId: string;
  program: string;
  email: string;
  roles: ProgramRoleName[];
  language: 'fr' | 'en';
  expiresAt: Date;
  /** The invited address has an account already. */
  hasAccount: boolean;
  /** There is an account that was made by a roster, which nobody can sign in to yet. */
  needsPassword: boolean;
}

const sql = `select i.program_id as "programId", p.name as program, i.email, to_jsonb(i.roles) as roles, i.language,
    i.expires_at as "expiresAt", u.id is not null as "hasAccount",
    u.id is not null and not exists (select 1 from auth.account a where a."userId" = u.id) as "needsPassword"
  from invitation i join program p on p.id = i.program_id left join auth."user" u on u.email = i.email
  where i.token_hash = ? and i.used_at is null and i.expires_at > ?`;

/** The open invitation whose token has this digest; null when there is none (any more). */
export async function findOpenInvitation(em: Em, digest: string, now: Date): Promise<OpenInvitation | null> {
  const [row] = await em.execute<OpenInvitation[]>(sql, [digest, now]);
  return row ? { ...row, expiresAt: new Date(row.expiresAt) } : null;
}
