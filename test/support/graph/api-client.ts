import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

// biome-ignore lint/suspicious/noExplicitAny: answers of any operation; tests assert on what they hold.
type Data = any;

export interface GraphQLAnswer {
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** A person's client of the public API. */
export interface ApiClient {
  personId: string;
  email: string;
  token: string;
  /** Returns a client with a new token, which has the person's current programmes and language. */
  renewed(): Promise<ApiClient>;
  /** Sends an operation, and returns its whole result. */
  send(query: string, variables?: object): Promise<GraphQLAnswer>;
  /** Sends an operation, and returns its data. Throws when there are errors. */
  query(query: string, variables?: object): Promise<Data>;
  /** Opens a subscription on a new WebSocket. */
  subscribe(query: string, variables?: object): LiveSubscription;
}

/** An open subscription. */
export interface LiveSubscription {
  /** Every result so far. */
  results: GraphQLAnswer[];
  /** Waits until this many results have arrived. */
  until(count: number, timeoutMs?: number): Promise<GraphQLAnswer[]>;
  /** Resolves when it ends: to the errors, or to undefined when it was completed. */
  ended: Promise<unknown>;
  close(): void;
}

/** The account of a client. Without a session its token cannot be renewed. */
export interface Account {
  personId: string;
  email: string;
  token: string;
  session?: string;
}

/** The account of a client that is signed out. */
export const signedOut: Account = { personId: '', email: '', token: '' };

/** Creates an account, and returns its client. The person's language follows `acceptLanguage`. */
export async function signUp(url: string, name: string, acceptLanguage?: string): Promise<ApiClient> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${crypto.randomUUID().slice(0, 8)}@example.org`;
  const body = JSON.stringify({ name, email, password: 'a good password' });
  const headers = { 'content-type': 'application/json', ...(acceptLanguage && { 'accept-language': acceptLanguage }) };
  const response = await fetch(`${url}/auth/sign-up/email`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`sign-up: ${response.status} ${await response.text()}`);
  const { token: session, user } = (await response.json()) as { token: string; user: { id: string } };
  return createTestClient(url, { personId: user.id, email, session, token: await tokenFor(url, session) });
}

async function tokenFor(url: string, session: string): Promise<string> {
  const answer = await fetch(`${url}/auth/token`, { headers: { authorization: `Bearer ${session}` } });
  return ((await answer.json()) as { token: string }).token;
}

/** Creates a client that sends the account's token, or none when it is empty. */
export function createTestClient(url: string, who: Account): ApiClient {
  const send = (query: string, variables: object = {}) => post(url, who.token, { query, variables });
  return {
    ...who,
    async renewed() {
      if (!who.session) throw new Error('This client has no session.');
      return createTestClient(url, { ...who, token: await tokenFor(url, who.session) });
    },
    send,
    async query(query, variables) {
      const { data, errors } = await send(query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    subscribe: (query, variables = {}) => openLive(url, who.token, { query, variables: { ...variables } }),
  };
}

async function post(url: string, token: string, body: object): Promise<GraphQLAnswer> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as GraphQLAnswer;
}

function openLive(
  url: string,
  token: string,
  payload: { query: string; variables: Record<string, unknown> },
): LiveSubscription {
  const client: Client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: token ? { authorization: `Bearer ${token}` } : {},
  });
  const results: GraphQLAnswer[] = [];
  const waiting = new Set<() => void>();
  const ended = new Promise<unknown>((resolve) => {
    client.subscribe(payload, {
      next: (result) => {
        results.push(result as GraphQLAnswer);
        for (const check of waiting) check();
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
    const check = () => {
      if (results.length < count) return;
      waiting.delete(check);
      clearTimeout(timer);
      resolve(results);
    };
    const timer = setTimeout(() => {
      waiting.delete(check);
      reject(
        new Error(
          `${results.length} of ${count} results arrived in ${timeoutMs} ms: ${JSON.stringify(results.slice(-3))}`,
        ),
      );
    }, timeoutMs);
    waiting.add(check);
    check();
  });
}
