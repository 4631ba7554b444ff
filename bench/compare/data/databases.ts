import { pairingsEntities } from '../../../services/pairings/main.js';
import { pairingsSteps } from '../../../services/pairings/migrations/steps.js';
import { openAccounts } from '../../../services/people/accounts/accounts.js';
import { peopleEntities } from '../../../services/people/main.js';
import { peopleSteps } from '../../../services/people/migrations/steps.js';
import { progressEntities } from '../../../services/progress/main.js';
import { progressSteps } from '../../../services/progress/migrations/steps.js';
import { migrate, openOrm } from '../../../services/shared/database/orm.js';
import { ensureDatabase, type ServiceName, serviceNames } from '../../../services/shared/database/service-databases.js';
import { createLogger } from '../../../services/shared/telemetry/logger.js';
import { databaseUrl, withClient } from './connect.js';
import { type Fill, fillDatabase } from './fill.js';
import { pairingsFills } from './pairings-data.js';
import { peopleFills } from './people-data.js';
import { createPlainTables } from './plain-tables.js';
import { progressFills } from './progress-data.js';
import type { Size } from './size.js';
import { type SigningKey, secrets } from './tokens.js';

/** The prefix of the three databases of one peer. */
export type Prefix = 'one' | 'apart' | 'monolith' | 'jumelage';

const services = {
  people: { entities: peopleEntities, steps: peopleSteps, fills: peopleFills },
  pairings: { entities: pairingsEntities, steps: pairingsSteps, fills: pairingsFills },
  progress: { entities: progressEntities, steps: progressSteps, fills: progressFills },
} satisfies Record<ServiceName, { fills: (size: Size) => Fill[] } & Record<string, unknown>>;

/** Which data to create: its size, the prefix of the databases, and whether also a plain database. */
export interface Seed {
  size: Size;
  prefix: string;
  plain: boolean;
}

/** Migrates and fills the three databases and, when asked for, a plain one with the same data. */
export async function makeSeed(
  server: string,
  { size, prefix, plain }: Seed,
  key: SigningKey,
  now: Date,
): Promise<void> {
  const make = async (name: ServiceName) => {
    const url = await ensureDatabase(databaseUrl(server, prefix), name);
    const { entities, steps, fills } = services[name];
    const orm = await openOrm({ url, entities, migrations: steps });
    await migrate(orm);
    await orm.close(true);
    await fillDatabase(url, fills(size), now);
    if (name === 'people') await addKey(url, key);
  };
  // Filling the progress database takes as long as filling the other two.
  await Promise.all([make('progress'), make('people').then(() => make('pairings'))]);
  if (plain) await createPlainTables(server, prefix);
}

/** Adds the benchmark's key to the key set that people serves, so that the product verifies its tokens as usual. */
async function addKey(url: string, key: SigningKey): Promise<void> {
  const nothing = async () => undefined;
  const accounts = await openAccounts({
    databaseUrl: url,
    publicUrl: secrets.PUBLIC_URL,
    secret: secrets.AUTH_SECRET,
    logger: createLogger('silent', 'bench'),
    onAccountCreated: nothing,
    sendEmail: nothing,
    signInRefusal: nothing,
    tokenClaims: async () => ({}),
  });
  await accounts.close();
  const sql = `insert into auth.jwks (id, "publicKey", "privateKey", "createdAt") values ($1, $2, 'elsewhere', now())`;
  await withClient(url, (client) => client.query(sql, [key.kid, JSON.stringify(key.publicJwk)]));
}

/** Copies the seed's databases for a peer. */
export async function copySeed(server: string, prefix: Prefix): Promise<void> {
  await withClient(server, async (client) => {
    for (const name of serviceNames) {
      await client.query(`drop database if exists ${prefix}_${name} with (force)`);
      await client.query(`create database ${prefix}_${name} template seed_${name} strategy file_copy`);
    }
  });
}

/** Copies the plain database for a peer. */
export async function copyPlain(server: string, name: string): Promise<void> {
  await withClient(server, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template plain strategy file_copy`);
  });
}
