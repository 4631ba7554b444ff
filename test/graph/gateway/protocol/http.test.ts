import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startToyGraph, type ToyGraph } from '../../../support/graph/toy-graph.js';
import { toyToken } from '../../../support/graph/toy-subgraphs.js';

/** GraphQL over HTTP: the specification's audit, with each MUST, SHOULD and MAY and without a warning. */
let graph: ToyGraph;
beforeAll(async () => {
  graph = await startToyGraph('in process');
});
afterAll(() => graph.close());

/** With an Authorization header, as signed-in clients send it. */
const signedIn: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...init?.headers, authorization: toyToken('ana') } });

describe.each([
  ['somebody who is signed out', fetch],
  ['somebody who is signed in', signedIn],
])('The gateway, called by %s,', (_, fetchFn) => {
  const audits = serverAudits({ url: () => graph.url, fetchFn });

  test.each(audits.map((audit) => ({ ...audit, title: `${audit.id} ${audit.name}` })))(
    'passes the audit $title',
    async ({ fn }) => {
      const { status, ...told } = await fn();
      expect({ status, reason: 'reason' in told ? told.reason : undefined }).toEqual({
        status: 'ok',
        reason: undefined,
      });
    },
  );

  test('is covered by the whole audit', () => {
    expect(audits.length).toBeGreaterThanOrEqual(60);
    expect(new Set(audits.map(({ id }) => id)).size).toBe(audits.length);
  });
});
