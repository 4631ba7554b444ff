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

/** The databases of one peer: three under one prefix, or the plain one. */
export type Prefix = 'one' | 'apart' | 'monolith' | 'jumelage';

const services = {
  people: { entities: peopleEntities, steps: peopleSteps, fills: peopleFills },
  pairings: { entities: pairingsEntities, steps: pairingsSteps, fills: pairingsFills },
  progress: { entities: progressEntities, steps: progressSteps, fills: progressFills },
} satisfies Record<ServiceName, { fills: (size: Size) => Fill[] } & Record<string, unknown>>;

/** What is made: under which prefix, and whether also as one plain database. */
export interface Seed {
  size: Size;
  prefix: string;
  plain: boolean;
}

/** Migrates and fills the three databases, and a plain one with the same data. */
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
  // The progress database alone takes as long as the others together.
  await Promise.all([make('progress'), make('people').then(() => make('pairings'))]);
  if (plain) await createPlainTables(server, prefix);
}

/** Tokens are signed by the bench; what is verified is verified as ever, by the key set that people serves. */
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

/** Gives a peer databases of its own, byte for byte as the seed's. */
export async function copySeed(server: string, prefix: Prefix): Promise<void> {
  await withClient(server, async (client) => {
    for (const name of serviceNames) {
      await client.query(`drop database if exists ${prefix}_${name} with (force)`);
      await client.query(`create database ${prefix}_${name} template seed_${name} strategy file_copy`);
    }
  });
}

/** A plain database that one peer alone writes to. */
export async function copyPlain(server: string, name: string): Promise<void> {
  await withClient(server, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template plain strategy file_copy`);
  });
}
