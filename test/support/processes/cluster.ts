import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../../services/shared/database/embedded/embedded-postgres.js';
import { type ServiceName, serviceNames } from '../../../services/shared/database/service-databases.js';
import { type Nats, startNats } from './nats.js';
import { type Postgres, startPostgres } from './postgres.js';
import { type ServerProcess, startProcess } from './server-process.js';

export type ClusterPart = ServiceName | 'gateway';

/** One instance of a service or of the gateway. */
export interface ClusterMember {
  part: ClusterPart;
  url: string;
  kill(): Promise<void>;
  /** Stops it with SIGTERM. Returns its exit code and how long that took, in ms. */
  stop(): Promise<{ code: number | null; afterMs: number }>;
  /** Starts it on the same port. Tries again while it exits because PostgreSQL or NATS is down. */
  start(): Promise<void>;
  /** Returns everything that its processes have printed. */
  output(): string;
}

/** The layout of docker-compose.yml as processes: two instances of each part, one NATS, one PostgreSQL. */
export interface Cluster {
  members: ClusterMember[];
  /** Returns the instances of one part. */
  of(part: ClusterPart): ClusterMember[];
  gateways: string[];
  nats: Nats;
  postgres: Postgres;
  databaseUrl(service: ServiceName): string;
  /** Processes that ended without being stopped or killed. */
  crashes: string[];
  close(): Promise<void>;
}

const twice = <T>(part: T) => [part, part];
const retryAfterMs = 250;

/** Starts the whole cluster. */
export async function startCluster(): Promise<Cluster> {
  const [nats, postgres] = await Promise.all([startNats(), startPostgres()]);
  const parts = [...serviceNames, 'gateway' as const].flatMap<ClusterPart>(twice);
  const placed = await Promise.all(parts.map(async (part) => ({ part, port: await findFreePort() })));
  const urlsOf = (part: ClusterPart) => placed.filter((one) => one.part === part).map(urlOf);
  const settings = {
    DATABASE_URL: postgres.url,
    NATS_URL: nats.url,
    PUBLIC_URL: urlsOf('gateway')[0] ?? '',
    PEOPLE_URL: urlsOf('people').join(','),
    PAIRINGS_URL: urlsOf('pairings').join(','),
    PROGRESS_URL: urlsOf('progress').join(','),
    AUTH_SECRET: 'a secret for tests that is long enough',
    SERVICE_KEY: 'a services key for tests that is long enough',
  };
  const crashes: string[] = [];
  const members = placed.map((one) => memberOf(one, settings, crashes));
  await Promise.all(members.map((member) => member.start()));
  return {
    members,
    of: (part) => members.filter((member) => member.part === part),
    gateways: urlsOf('gateway'),
    nats,
    postgres,
    databaseUrl: (service) => postgres.url.replace(/\/postgres$/, `/jumelage_${service}`),
    crashes,
    async close() {
      await Promise.all(members.map((member) => member.stop()));
      await Promise.all([nats.close(), postgres.close()]);
    },
  };
}

interface Placed {
  part: ClusterPart;
  port: number;
}

const urlOf = ({ port }: Placed) => `http://127.0.0.1:${port}`;

function memberOf(placed: Placed, settings: Record<string, string>, crashes: string[]): ClusterMember {
  const { part, port } = placed;
  let running: ServerProcess | undefined;
  let printed = '';
  const end = async (signal: NodeJS.Signals) => {
    const ending = running;
    running = undefined;
    const code = await ending?.stop(signal);
    printed += ending?.output() ?? '';
    return code ?? null;
  };
  const watch = (one: ServerProcess) =>
    one.child.once('exit', (code, signal) => {
      if (running === one) crashes.push(`${part}: ${code ?? signal}: ${one.output().slice(-2000)}`);
    });
  return {
    part,
    url: urlOf(placed),
    kill: async () => void (await end('SIGKILL')),
    async stop() {
      const began = performance.now();
      return { code: await end('SIGTERM'), afterMs: performance.now() - began };
    },
    async start() {
      for (const deadline = Date.now() + 60_000; !running; ) {
        running = await startProcess(`start/${part}.js`, { ...settings, PORT: String(port) }, /is ready/).catch(
          async (error) => {
            if (Date.now() > deadline) throw error;
            printed += `${error.message}\n`;
            await sleep(retryAfterMs);
            return undefined;
          },
        );
      }
      watch(running);
    },
    output: () => printed + (running?.output() ?? ''),
  };
}
