import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { startPairings } from '../../dist/services/pairings/main.js';
import { startPeople } from '../../dist/services/people/main.js';
import { startProgress } from '../../dist/services/progress/main.js';
import { InProcessBus } from '../../dist/services/shared/bus/in-process-bus.js';
import { createLogger } from '../../dist/services/shared/telemetry/logger.js';
import { systemClock } from '../../dist/services/shared/time/clock.js';
import { createDeferredExportRpc } from '../../dist/start/deferred-export-rpc.js';
import { readSupergraph } from '../../dist/start/supergraph.js';
import { mergedSchema } from './merged-schema.mjs';
import { announce, port } from './setting.mjs';

const { DATABASE_URL = '', PUBLIC_URL: publicUrl, AUTH_SECRET: authSecret } = process.env;
const databaseUrl = (service) => `${DATABASE_URL}_${service}`;
const logger = createLogger('warn', 'monolith');
const common = { bus: new InProcessBus(logger), clock: systemClock, logger };
const sendMail = async () => undefined;

/** The same three services as in start/all-in-one.ts, without a gateway. */
const deferred = { pairings: createDeferredExportRpc(), progress: createDeferredExportRpc() };
const people = await startPeople({
  ...common,
  ...{ databaseUrl: databaseUrl('people'), publicUrl, authSecret, sendMail },
  exportSources: { pairings: deferred.pairings.rpc, progress: deferred.progress.rpc },
});
const { verify, answers } = people;
const pairings = await startPairings({ ...common, databaseUrl: databaseUrl('pairings'), verify, people: answers });
const known = { verify, pairings: pairings.answers, people: answers, publicUrl, sendMail };
const progress = await startProgress({ ...common, databaseUrl: databaseUrl('progress'), ...known });
deferred.pairings.provide(pairings.answers);
deferred.progress.provide(progress.answers);
for (const { runtime } of [people, pairings, progress]) runtime.start();

const subgraphs = [people.subgraph, pairings.subgraph, progress.subgraph];
const yoga = createYoga({
  schema: mergedSchema(await readSupergraph(), subgraphs),
  logging: false,
  graphiql: false,
  landingPage: false,
  context: ({ request }) => {
    const call = {
      authorization: request.headers.get('authorization') ?? undefined,
      acceptLanguage: request.headers.get('accept-language') ?? undefined,
      requestId: 'bench',
    };
    return { contexts: contextsOf(call), references: new Map() };
  },
});

/** Creates each service's context once for each operation, when a field of the service is first resolved. */
function contextsOf(call) {
  const made = new Map();
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const context = subgraphs.find((subgraph) => subgraph.name === name).contextFor(call);
    made.set(name, context);
    return context;
  };
}

createServer(yoga).listen(port(), '127.0.0.1', () => announce('monolith'));
