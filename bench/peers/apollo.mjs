import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { announce, port } from './setting.mjs';

// Both are loaded as CommonJS, so that they share one copy of graphql.
const require = createRequire(import.meta.url);
const { ApolloGateway, RemoteGraphQLDataSource } = require('@apollo/gateway');
const { ApolloServer } = require('@apollo/server');
const { startStandaloneServer } = require('@apollo/server/standalone');

const urls = {
  people: process.env.PEOPLE_URL,
  pairings: process.env.PAIRINGS_URL,
  progress: process.env.PROGRESS_URL,
};
const forwardedHeaders = ['authorization', 'accept-language', 'x-request-id'];

class Subgraph extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    for (const name of forwardedHeaders)
      if (context.headers?.[name]) request.http.headers.set(name, context.headers[name]);
  }
}

/** `@apollo/gateway` on `@apollo/server`, over the same subgraphs and the same supergraph. */
const gateway = new ApolloGateway({
  supergraphSdl: await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
  buildService: ({ name }) => new Subgraph({ url: new URL('/graphql', urls[name]).href }),
});
const server = new ApolloServer({ gateway, introspection: false, csrfPrevention: false });
await startStandaloneServer(server, {
  listen: { port: port(), host: '127.0.0.1' },
  context: async ({ req }) => ({ headers: req.headers }),
});
announce('apollo');
