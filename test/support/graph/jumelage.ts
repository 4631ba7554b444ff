import { readFile } from 'node:fs/promises';
import { type Logger, pino } from 'pino';
import type { RenderedEmail } from '../../../services/shared/mail/mailer.js';
import { drainAll } from '../../../services/shared/runtime/sandbox-clock.js';
import { systemClock } from '../../../services/shared/time/clock.js';
import { type AllInOne, type AllInOneOptions, startAllInOne } from '../../../start/all-in-one.js';
import { cloneDatabases } from '../database/clone-databases.js';
import { type ApiClient, createTestClient, signedOut, signUp } from './api-client.js';
import { quickPasswords } from './quick-passwords.js';

export interface TestJumelage extends AllInOne {
  url: string;
  /** SQL statements since the start, in order. */
  statements: string[];
  /** E-mails sent since the start. */
  mails: RenderedEmail[];
  /** Creates an account, and returns its client. */
  join(name: string, acceptLanguage?: string): Promise<ApiClient>;
  /** A client that is signed out. */
  nobody: ApiClient;
  /** Waits until nothing is due and every service has handled the other services' events. */
  settle(): Promise<void>;
}

/** The options that a test may set. */
export type TestOptions = Pick<
  AllInOneOptions,
  'bus' | 'clock' | 'oidcProviders' | 'passwordHashing' | 'trustedProxies' | 'metrics'
> & {
  logger?: Logger;
};

/** Starts the whole product on new databases and a free port. */
export async function startJumelage(options: TestOptions = {}): Promise<TestJumelage> {
  const databases = await cloneDatabases();
  const statements: string[] = [];
  const mails: RenderedEmail[] = [];
  const all = await startAllInOne({
    databases: databases.urls,
    publicUrl: 'http://localhost',
    authSecret: 'a secret for tests that is long enough',
    sendMail: async (mail) => void mails.push(mail),
    supergraph: await readFile('schema/supergraph.graphql', 'utf8'),
    clock: systemClock,
    passwordHashing: quickPasswords,
    jobPollSeconds: 0.5,
    logger: pino({ level: process.env.TEST_LOG_LEVEL ?? 'fatal' }, pino.destination(2)),
    ...options,
    onQuery: (sql) => statements.push(sql),
  });
  const { port } = await all.gateway.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  return {
    ...all,
    url,
    statements,
    mails,
    join: (name, acceptLanguage) => signUp(url, name, acceptLanguage),
    nobody: createTestClient(url, signedOut),
    settle: () => drainAll(all.runtimes),
    async close() {
      await all.close();
      await databases.drop();
    },
  };
}
