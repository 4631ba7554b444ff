import { newToken, tokenDigest } from '../../shared/auth/one-time-token.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { DueHandler } from '../../shared/jobs/due-loop.js';
import type { Language } from '../../shared/text/translator.js';
import type { HandlerDeps } from '../people-feature.js';
import { type InvitationDueKind, invitationEmailDue } from './invitation.domain.js';
import { invitationEmail } from './invitation.email.js';
import { invitationUrl } from './invitation-endpoint.js';

interface LockedInvitation {
  id: string;
  email: string;
  language: Language;
  programName: string;
  /** Null when an operator imported the roster. */
  inviterName: string | null;
}

const lockSql = `select i.id, i.email, i.language, p.name as "programName", f.display_name as "inviterName"
  from invitation i join program p on p.id = i.program_id left join person f on f.id = i.invited_by_id
  where i.id = any(?::uuid[]) and i.used_at is null and i.expires_at > ? order by i.id for update of i`;
const saveTokensSql = `update invitation i set token_hash = given.hash
  from jsonb_to_recordset(?::jsonb) as given (id uuid, hash text) where i.id = given.id`;

/** Handlers of the due rows of invitations. */
export const invitationDueHandlers = ({
  queueEmail,
  publicUrl,
}: HandlerDeps): Record<InvitationDueKind, DueHandler> => ({
  /** Queues the e-mails. Each has a new token, of which the database keeps only the digest. */
  [invitationEmailDue]: async ({ em, now }, ids) => {
    const rows = await em.execute<LockedInvitation[]>(lockSql, [sqlArray(ids), now]);
    const invitations = rows.map((row) => ({ ...row, token: newToken() }));
    const hashes = invitations.map(({ id, token }) => ({ id, hash: tokenDigest(token) }));
    await em.execute(saveTokensSql, [JSON.stringify(hashes)]);
    for (const { token, ...invitation } of invitations)
      await queueEmail(invitationEmail({ ...invitation, url: invitationUrl(publicUrl, token) }), em);
  },
});
