import type { Em } from '../../shared/database/orm.js';
import type { ProgramRoleName } from '../programmes/membership.domain.js';

/** What the page of an invitation shows. */
export interface OpenInvitation {
  programId: string;
  programName: string;
  email: string;
  roles: ProgramRoleName[];
  language: 'fr' | 'en';
  expiresAt: Date;
  /** The invited address has an account. */
  hasAccount: boolean;
  /** The account was created by a roster import and has no password yet. */
  needsPassword: boolean;
}

const openInvitationSql = `select i.program_id as "programId", p.name as "programName", i.email, to_jsonb(i.roles) as roles, i.language,
    i.expires_at as "expiresAt", u.id is not null as "hasAccount",
    u.id is not null and not exists (select 1 from auth.account a where a."userId" = u.id) as "needsPassword"
  from invitation i join program p on p.id = i.program_id left join auth."user" u on u.email = i.email
  where i.token_hash = ? and i.used_at is null and i.expires_at > ?`;

/** Returns the open invitation whose token has this digest; null when there is none. */
export async function findOpenInvitation(em: Em, digest: string, now: Date): Promise<OpenInvitation | null> {
  const [row] = await em.execute<OpenInvitation[]>(openInvitationSql, [digest, now]);
  return row ? { ...row, expiresAt: new Date(row.expiresAt) } : null;
}
