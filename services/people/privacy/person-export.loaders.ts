import type { PersonExport } from '../../contracts/export-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import { columnList } from '../../shared/database/plain-rows.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { findTablesWithColumn } from './person-tables.loaders.js';

const accountSql = `select name, email, "emailVerified", "twoFactorEnabled", "createdAt" from auth."user" where id = ?`;
const sessionsSql = `select "createdAt", "expiresAt", "ipAddress", "userAgent" from auth.session where "userId" = ?
  order by "createdAt"`;
const signInsSql = `select "providerId", "createdAt" from auth.account where "userId" = ? order by "createdAt"`;
const programsSql = `select p.id, p.name from program p join membership m on m.program_id = p.id where m.person_id = ?
  order by p.name, p.id`;
const documentSharesSql = `select s.document_id, s.recipient_id, s.meeting_id, s.shared_at
  from document_share s join document d on d.id = s.document_id where ? in (d.person_id, s.recipient_id)
  order by s.shared_at, s.document_id`;

/** Left out: a secret, and columns that the person did not fill in. */
const withheld = new Set(['tokenHash', 'version', 'searchText']);

/** Returns all data of one person in people: profile, account, and their rows in every table. */
export async function exportPerson(em: Em, personId: string): Promise<PersonExport> {
  const rows = async (sql: string) => (await em.execute<Row[]>(sql, [personId])).map(readable);
  const personSql = `select ${columnList(em, PersonEntity, 'p')} from person p where p.id = ?`;
  const [person, account] = [await rows(personSql), await rows(accountSql)];
  const part: PersonExport = {
    person: person[0],
    account: account[0],
    sessions: await rows(sessionsSql),
    waysToSignIn: await rows(signInsSql),
    programs: await rows(programsSql),
    documentShares: await rows(documentSharesSql),
  };
  for (const table of await findTablesWithColumn(em, 'person_id', [])) {
    const own = await em.execute<{ row: Row }[]>(`select to_jsonb(t) as row from "${table}" t where person_id = ?`, [
      personId,
    ]);
    part[camel(table)] = own.map(({ row }) => readable(row));
  }
  return part;
}

type Row = Record<string, unknown>;

function readable(row: Row): Row {
  const entries = Object.entries(row).map(([key, value]) => [camel(key), value] as const);
  return Object.fromEntries(entries.filter(([key]) => !withheld.has(key)));
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
