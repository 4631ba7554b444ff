import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createGateway, type Gateway } from '../../../gateway/gateway.js';
import type { GatewayOptions } from '../../../gateway/options.js';
import { createRemoteExecutor, type RemoteSubgraph } from '../../../gateway/remote/remote-subgraph.js';
import { createLocalExecutor, type SubgraphExecutor } from '../../../services/shared/graphql/local-executor.js';
import { type SubgraphServer, serveSubgraph } from '../../../services/shared/graphql/subgraph-server.js';
import { createLogger } from '../../../services/shared/telemetry/logger.js';
import { createToys, type Toys, verifyToy } from './toy-subgraphs.js';

export type Mode = 'in process' | 'over the network';
export const modes: Mode[] = ['in process', 'over the network'];

export interface ToyAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown>; locations?: unknown }[];
}

/** A gateway over the toy subgraphs, listening on a free port. */
export interface ToyGraph {
  toys: Toys;
  gateway: Gateway;
  url: string;
  wsUrl: string;
  servers: SubgraphServer[];
  remotes: RemoteSubgraph[];
  ask(
    query: string,
    options?: { variables?: object; token?: string; headers?: Record<string, string> },
  ): Promise<ToyAnswer>;
  connect(params?: Record<string, unknown>): Client;
  close(): Promise<void>;
}

const log = createLogger('silent', 'toys');

/** Starts the toy subgraphs and a gateway. The test closes it. */
export async function startToyGraph(
  mode: Mode,
  options: Partial<GatewayOptions> & { unreadEvents?: number } = {},
): Promise<ToyGraph> {
  const toys = createToys();
  const { unreadEvents = 1000, ...rest } = options;
  const reconnect = { unreadEvents, firstPauseMs: 20 };
  const servers =
    mode === 'in process'
      ? []
      : await Promise.all(
          toys.subgraphs.map((subgraph) => serveSubgraph(subgraph, { port: 0, host: '127.0.0.1', log, drainMs: 500 })),
        );
  const remotes = servers.map(({ port }) =>
    createRemoteExecutor({ urls: [`http://127.0.0.1:${port}/graphql`], reconnect }),
  );
  const executors =
    remotes.length > 0 ? remotes.map(({ executor }) => executor) : toys.subgraphs.map(createLocalExecutor);
  const [garden, diary] = executors as [SubgraphExecutor, SubgraphExecutor];
  const gateway = await createGateway({
    supergraph: toys.supergraph,
    subgraphs: { garden, diary },
    verify: verifyToy,
    log,
    drainMs: 500,
    ...rest,
  });
  const { port } = await gateway.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}/graphql`;
  const wsUrl = `ws://127.0.0.1:${port}/graphql`;
  const clients: Client[] = [];
  return {
    toys,
    gateway,
    url,
    wsUrl,
    servers,
    remotes,
    async ask(query, { variables, token, headers = {} } = {}) {
      const authorization: Record<string, string> = token ? { authorization: token } : {};
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization, ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as ToyAnswer;
    },
    connect(connectionParams = {}) {
      const client = createClient({
        url: wsUrl,
        webSocketImpl: WebSocket,
        connectionParams,
        retryAttempts: 0,
        lazyCloseTimeout: 0,
      });
      clients.push(client);
      return client;
    },
    async close() {
      await Promise.all(clients.map((client) => client.dispose()));
      await gateway.close();
      await Promise.all(remotes.map((remote) => remote.close()));
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

/** Polls until the condition is true. Fails after ten seconds. */
export async function waitUntil(condition: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Timed out waiting for ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
