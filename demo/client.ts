/** Ends the demonstration with one line. */
export class DemoError extends Error {}

export interface DemoSignUp {
  name: string;
  email: string;
  password: string;
}

/** The public API as one person sees it. */
export interface DemoApiClient {
  url: string;
  token: string;
  query<T>(document: string, variables?: Record<string, unknown>): Promise<T>;
  /** Returns the payload of a document with one mutation; a refusal in `userErrors` is thrown as a DemoError. */
  mutate<T>(document: string, variables?: Record<string, unknown>): Promise<T>;
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}
interface Payload {
  userErrors?: { code: string; message: string }[];
}

/** Creates an account, and returns a client with its token, which is valid for ten minutes. */
export async function signUpDemoAccount(url: string, account: DemoSignUp): Promise<DemoApiClient> {
  return createApiClient(url, await fetchToken(url, await openAccount(url, account)));
}

/** Creates an account, and returns its session token. */
export async function openAccount(url: string, account: DemoSignUp): Promise<string> {
  const session = await call<{ token: string }>(new URL('/auth/sign-up/email', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  return session.token;
}

/** Returns an access token of a session, valid for ten minutes. */
export async function fetchToken(url: string, session: string): Promise<string> {
  const headers = { authorization: `Bearer ${session}` };
  return (await call<{ token: string }>(new URL('/auth/token', url), { headers })).token;
}

/** Returns a client that sends this token. */
export function createApiClient(url: string, token: string): DemoApiClient {
  const query = async <T>(document: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const answer = await call<Answer>(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: document, variables }),
    });
    return dataOf(answer) as T;
  };
  const mutate = async <T>(document: string, variables: Record<string, unknown> = {}): Promise<T> =>
    payloadOf(await query<Record<string, unknown>>(document, variables)) as T;
  return { url, token, query, mutate };
}

function dataOf({ data, errors }: Answer): unknown {
  const [error] = errors ?? [];
  if (error) throw new DemoError(`erreur ${error.extensions?.code ?? 'sans code'} : ${error.message}`);
  if (!data) throw new DemoError('le serveur a répondu sans données');
  return data;
}

function payloadOf(data: Record<string, unknown>): unknown {
  const [[mutation, payload] = ['?', null]] = Object.entries(data);
  const [refusal] = (payload as Payload | null)?.userErrors ?? [];
  if (refusal) throw new DemoError(`${mutation} refuse (${refusal.code}) : ${refusal.message}`);
  return payload;
}

async function call<T>(address: URL, init: RequestInit): Promise<T> {
  const response = await fetch(address, init).catch(() => {
    throw new DemoError(`aucun serveur ne répond à ${address.origin} ; lancez d’abord « npm start »`);
  });
  const text = await response.text();
  // A GraphQL error may come with status 4xx. Its body says more than the status.
  const body = asJson(text);
  if (body && (response.ok || 'errors' in body)) return body as T;
  throw new DemoError(`${address.pathname} a répondu ${response.status} : ${text.slice(0, 200)}`);
}

function asJson(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
