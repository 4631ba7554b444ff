import pg from 'pg';
import type { Em, Orm } from '../database/orm.js';
import { sqlArray } from '../database/sql-array.js';
import { newId } from '../id.js';
import type { Logger } from '../telemetry/logger.js';

/** Class of the two-part advisory locks used as leases; the second part is the number of the instance that holds it. */
const leaseClass = 74_185_299;
const reconnectAfterMs = 500;

/** Who is connected to which instance. A row counts while the lease of its instance is held and its token is valid. */
export const presenceTables = `
create table live_presence (
  id uuid primary key,
  who uuid not null,
  lease int not null,
  valid_until timestamptz not null
);
create index live_presence_who on live_presence (who);
`;

const heldLeases = `select objid::bigint from pg_locks where locktype = 'advisory' and classid = ${leaseClass} and objsubid = 2
  and database = (select oid from pg_database where datname = current_database()) and granted`;

/**
 * Returns which of these persons are connected to any instance now. A person who just left may still count as
 * connected; they receive the events since by replaying from their last cursor.
 */
export async function findConnected(em: Em, ids: string[]): Promise<Set<string>> {
  const sql = `select distinct who from live_presence
    where who = any(?::uuid[]) and valid_until > now() and lease::bigint in (${heldLeases})`;
  const rows = await em.execute<{ who: string }[]>(sql, [sqlArray(ids)]);
  return new Set(rows.map(({ who }) => who));
}

interface Entry {
  who: string;
  until: Date;
}

/**
 * Records in the database who is connected to this instance. An instance holds an advisory lock as its lease:
 * PostgreSQL releases it when the process dies, and all rows of the instance stop counting. There is no heartbeat, and
 * no cleanup job. Rows are written when somebody connects or leaves.
 */
export class Presence {
  readonly #connected = new Map<string, Entry>();
  #client: pg.Client | undefined;
  #lease = 0;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(private readonly deps: { url: string; orm: Orm; logger: Logger }) {}

  /** Takes a lease, and deletes the rows of instances that are gone. */
  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.deps.url, application_name: 'jumelage presence' });
    let isLost = false;
    const onLost = () => {
      isLost = true;
      this.#renewLease(client);
    };
    client.on('error', onLost);
    client.on('end', onLost);
    try {
      await client.connect();
      // A machine that vanished is detected within half a minute; the system's default is two hours.
      await client.query('set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4');
      const lease = Math.floor(Math.random() * 0x7fff_ffff);
      await client.query('select pg_advisory_lock($1, $2)', [leaseClass, lease]);
      await client.query(`delete from live_presence where lease::bigint not in (${heldLeases})`);
      this.#lease = lease;
      await this.#write([...this.#connected]);
      if (isLost) throw new Error('Connection terminated while a lease was taken.');
      this.#client = client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /**
   * Records that somebody is connected, until `until` (system time) at the latest. Returns how to record that they
   * left. Call it after their subscription is open: they get no e-mail from then on. Throws if it cannot be recorded.
   */
  async connect(who: string, until: Date): Promise<() => void> {
    const id = newId();
    this.#connected.set(id, { who, until });
    try {
      await this.#write([[id, { who, until }]]);
    } catch (error) {
      this.#connected.delete(id);
      throw error;
    }
    return () => void this.#leave(id);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  async #leave(id: string): Promise<void> {
    if (!this.#connected.delete(id) || this.#closed) return;
    await this.deps.orm.em
      .fork()
      .execute('delete from live_presence where id = ?', [id])
      .catch((err) => this.#closed || this.deps.logger.warn({ err }, 'a disconnect could not be recorded'));
  }

  async #write(entries: [string, Entry][]): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map(([id, { who, until }]) => ({ id, who, lease: this.#lease, valid_until: until }));
    const sql = `insert into live_presence (id, who, lease, valid_until)
      select id, who, lease, valid_until from jsonb_to_recordset(?::jsonb)
        as entry (id uuid, who uuid, lease int, valid_until timestamptz)
      on conflict (id) do update set lease = excluded.lease`;
    await this.deps.orm.em.fork().execute(sql, [JSON.stringify(rows)]);
  }

  /** The lease ends with its connection: another is taken for those who are still connected. */
  #renewLease(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#scheduleOpen();
  }

  #scheduleOpen(): void {
    if (this.#closed) return;
    this.#retry = setTimeout(() => {
      this.open().then(
        () => (this.#closed ? this.#client?.end() : undefined),
        (err) => {
          this.deps.logger.warn({ err }, 'the presence lease could not be taken, retrying');
          this.#scheduleOpen();
        },
      );
    }, reconnectAfterMs);
    this.#retry.unref();
  }
}
