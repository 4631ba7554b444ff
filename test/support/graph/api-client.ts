import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

// biome-ignore lint/suspicious/noExplicitAny: answers of any operation; tests assert on what they hold.
type Data = any;

export interface GraphQLAnswer {
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** Somebody who uses the public API. */
export interface ApiClient {
  personId: string;
  email: string;
  token: string;
  /** The same person with a token made now: it tells of programmes that they came to coordinate, and of their language. */
  renewed(): Promise<ApiClient>;
  /** Sends an operation and answers all of its result. */
  send(query: string, variables?: object): Promise<GraphQLAnswer>;
  /** Sends an operation and answers its data; throws when there are errors. */
  query(query: string, variables?: object): Promise<Data>;
  /** Opens a subscription over a WebSocket of its own. */
  subscribe(query: string, variables?: object): LiveSubscription;
}

/** An open subscription. */
export interface LiveSubscription {
  /** Every result so far. */
  results: GraphQLAnswer[];
  /** Waits until so many have come. */
  until(count: number, timeoutMs?: number): Promise<GraphQLAnswer[]>;
  /** How it ended: with errors, or with nothing when it was completed. */
  ended: Promise<unknown>;
  close(): void;
}

/** Who a client speaks for; without a session its token cannot be renewed. */
export interface Account {
  personId: string;
  email: string;
  token: string;
  session?: string;
}

/** Somebody who is signed out. */
export const signedOut: Account = { personId: '', email: '', token: '' };

/** Makes an account, and a client that is signed in as its person, whose language follows `acceptLanguage`. */
export async function signUp(url: string, name: string, acceptLanguage?: string): Promise<ApiClient> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${crypto.randomUUID().slice(0, 8)}@example.org`;
  const body = JSON.stringify({ name, email, password: 'a good password' });
  const headers = { 'content-type': 'application/json', ...(acceptLanguage && { 'accept-language': acceptLanguage }) };
  const made = await fetch(`${url}/auth/sign-up/email`, { method: 'POST', headers, body });
  if (!made.ok) throw new Error(`sign-up: ${made.status} ${await made.text()}`);
  const { token: session, user } = (await made.json()) as { token: string; user: { id: string } };
  return createTestClient(url, { personId: user.id, email, session, token: await tokenFor(url, session) });
}

async function tokenFor(url: string, session: string): Promise<string> {
  const answer = await fetch(`${url}/auth/token`, { headers: { authorization: `Bearer ${session}` } });
  return ((await answer.json()) as { token: string }).token;
}

/** A client that sends this token; none when it is empty. */
export function createTestClient(url: string, who: Account): ApiClient {
  const send = (query: string, variables: object = {}) => post(url, who.token, { query, variables });
  return {
    ...who,
    async renewed() {
      if (!who.session) throw new Error('Nobody is signed in.');
      return createTestClient(url, { ...who, token: await tokenFor(url, who.session) });
    },
    send,
    async query(query, variables) {
      const { data, errors } = await send(query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    subscribe: (query, variables = {}) => openLive(url, who.token, { query, variables }),
  };
}

async function post(url: string, token: string, body: object): Promise<GraphQLAnswer> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as GraphQLAnswer;
}

function openLive(url: string, token: string, payload: { query: string; variables: object }): LiveSubscription {
  const client: Client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: token ? { authorization: `Bearer ${token}` } : {},
  });
  const results: GraphQLAnswer[] = [];
  const waiting = new Set<() => void>();
  const ended = new Promise<unknown>((resolve) => {
    client.subscribe(payload as never, {
      next: (result) => {
        results.push(result as GraphQLAnswer);
        for (const look of waiting) look();
      },
      error: resolve,
      complete: () => resolve(undefined),
    });
  });
  return {
    results,
    ended,
    until: (count, timeoutMs = 30_000) => untilCount(results, waiting, count, timeoutMs),
    close: () => void client.dispose(),
  };
}

function untilCount(
  results: GraphQLAnswer[],
  waiting: Set<() => void>,
  count: number,
  timeoutMs: number,
): Promise<GraphQLAnswer[]> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (results.length < count) return;
      waiting.delete(look);
      clearTimeout(timer);
      resolve(results);
    };
    const timer = setTimeout(() => {
      waiting.delete(look);
      reject(
        new Error(
          `${results.length} of ${count} results came in ${timeoutMs} ms: ${JSON.stringify(results.slice(-3))}`,
        ),
      );
    }, timeoutMs);
    waiting.add(look);
    look();
  });
}
