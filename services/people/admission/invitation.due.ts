import { newToken, tokenDigest } from '../../shared/auth/one-time-token.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { DueHandler } from '../../shared/jobs/due-loop.js';
import type { JobQueue } from '../../shared/jobs/job-queue.js';
import type { Language } from '../../shared/text/translator.js';
import { invitationEmail } from './invitation.email.js';
import { invitationUrl } from './invitation-endpoint.js';

interface Row {
  id: string;
  email: string;
  language: Language;
  program: string;
  from: string | null;
}

const lockSql = `select i.id, i.email, i.language, p.name as program, f.display_name as "from"
  from invitation i join program p on p.id = i.program_id left join person f on f.id = i.invited_by_id
  where i.id = any(?::uuid[]) and i.used_at is null and i.expires_at > ? order by i.id for update of i`;
const tokensSql = `update invitation i set token_hash = given.hash
  from jsonb_to_recordset(?::jsonb) as given (id uuid, hash text) where i.id = given.id`;

/**
 * Writes the letters of invitations: a token is made for each, and its digest is kept and its letter queued in the
 * transaction that takes the due row away. The token itself is nowhere but in the letter.
 */
export function invitationEmailDueHandler(mails: Promise<JobQueue>, publicUrl: string): DueHandler {
  return async ({ em, now }, ids) => {
    const rows = await em.execute<Row[]>(lockSql, [sqlArray(ids), now]);
    const written = rows.map((row) => ({ row, token: newToken() }));
    const hashes = written.map(({ row, token }) => ({ id: row.id, hash: tokenDigest(token) }));
    await em.execute(tokensSql, [JSON.stringify(hashes)]);
    const queue = await mails;
    for (const { row, token } of written) {
      const url = invitationUrl(publicUrl, token);
      await queue.send(invitationEmail({ ...row, url }), em);
    }
  };
}
