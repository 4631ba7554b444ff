import { setTimeout as sleep } from 'node:timers/promises';
import { type ServiceName, serviceNames } from '../../../services/shared/database/service-databases.js';
import { type Nats, startNats } from './nats.js';
import { type Postgres, startPostgres } from './postgres.js';
import { freePort, type ServerProcess, startProcess } from './server-process.js';

export type ClusterPart = ServiceName | 'gateway';

/** One instance of one part. */
export interface ClusterMember {
  part: ClusterPart;
  url: string;
  kill(): Promise<void>;
  /** Ends it with SIGTERM; answers its exit code, and after how many milliseconds. */
  stop(): Promise<{ code: number | null; afterMs: number }>;
  /** Starts it, on the same port, as often as it takes: while what it stands on is away, it ends with one line. */
  start(): Promise<void>;
  /** All that its processes have printed. */
  output(): string;
}

/** What the compose file lays out, as processes: two of each part, one NATS, one PostgreSQL. */
export interface Cluster {
  members: ClusterMember[];
  /** Those of one part. */
  of(part: ClusterPart): ClusterMember[];
  gateways: string[];
  nats: Nats;
  postgres: Postgres;
  databaseUrl(service: ServiceName): string;
  /** Processes that ended though nobody ended them. */
  crashes: string[];
  close(): Promise<void>;
}

const twice = <T>(part: T) => [part, part];
const startAgainAfterMs = 250;

/** Starts it all. */
export async function startCluster(): Promise<Cluster> {
  const [nats, postgres] = await Promise.all([startNats(), startPostgres()]);
  const parts: ClusterPart[] = [...serviceNames, 'gateway'].flatMap(twice) as ClusterPart[];
  const placed = await Promise.all(parts.map(async (part) => ({ part, port: await freePort() })));
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
            await sleep(startAgainAfterMs);
            return undefined;
          },
        );
      }
      watch(running);
    },
    output: () => printed + (running?.output() ?? ''),
  };
}
