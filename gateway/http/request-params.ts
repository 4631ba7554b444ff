import { GraphQLError } from 'graphql';
import { requestText } from '../../services/shared/http/fetch-adapter.js';
import type { OperationParams } from '../operations.js';

/** The media types of responses in the GraphQL over HTTP specification. */
export const mediaTypes = {
  graphql: 'application/graphql-response+json',
  json: 'application/json',
  events: 'text/event-stream',
} as const;

/** A request that violates GraphQL over HTTP, with the status of its response. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }

  /** Returns the problem as a GraphQL error, the format that GraphQL clients expect. */
  toGraphQLError(): GraphQLError {
    return new GraphQLError(this.message, { extensions: { code: 'BAD_USER_INPUT' } });
  }
}

/** Media types that a client accepts: the preferred one for documents, if any, and whether events are accepted. */
export interface AcceptedMediaTypes {
  document: 'application/graphql-response+json' | 'application/json' | undefined;
  events: boolean;
}

/**
 * Parses `Accept`: returns the preferred document type, by weight and then by order. A missing header and a wildcard
 * mean `application/json`. Throws 406 if nothing acceptable is left.
 */
export function parseAcceptHeader(request: Request): AcceptedMediaTypes {
  const ranges = rangesOf(request.headers.get('accept') || '*/*');
  const wanted = ranges.find((range) => range === mediaTypes.graphql || isJson(range));
  const document = wanted === mediaTypes.graphql ? mediaTypes.graphql : wanted && mediaTypes.json;
  const events = ranges.includes(mediaTypes.events);
  if (!document && !events)
    throw new HttpProblem(406, `Accept ${mediaTypes.graphql}, ${mediaTypes.json} or ${mediaTypes.events}.`);
  return { document: document || undefined, events };
}

/** Returns the media ranges, most preferred first, without those of weight 0 (RFC 9110, 12.4.2). */
function rangesOf(accept: string): string[] {
  const weighed = accept.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { range, weight: weight === undefined ? 1 : Number(weight) };
  });
  return weighed
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ range }) => range);
}

function isJson(range: string): boolean {
  return range === mediaTypes.json || range === '*/*' || range === 'application/*';
}

/** Parses the parameters of an operation from a GET or POST request (GraphQL over HTTP, sections 5.3 and 5.4). */
export async function parseOperationParams(request: Request): Promise<OperationParams> {
  if (request.method === 'GET') return checked(fromSearch(new URL(request.url).searchParams));
  if (request.method !== 'POST') throw new HttpProblem(405, 'Use GET or POST.', { allow: 'GET, POST' });
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== mediaTypes.json) throw new HttpProblem(415, `Send the operation as ${mediaTypes.json}.`);
  return checked(parseJson(await requestText(request), 'The body'));
}

function fromSearch(search: URLSearchParams): Record<string, unknown> {
  const json = (name: string) => {
    const value = search.get(name);
    return value === null || value === '' ? undefined : parseJson(value, `\`${name}\``);
  };
  return {
    query: search.get('query') ?? undefined,
    operationName: search.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, `${what} is not valid JSON.`);
  }
}

function checked(params: unknown): OperationParams {
  if (!isMap(params)) throw new HttpProblem(400, 'Send one operation as a JSON object.');
  const { query, operationName, variables, extensions } = params;
  if (typeof query !== 'string') throw new HttpProblem(400, '`query` must be a string.');
  if (!isAbsent(operationName) && typeof operationName !== 'string')
    throw new HttpProblem(400, '`operationName` must be a string.');
  if (!isAbsent(variables) && !isMap(variables)) throw new HttpProblem(400, '`variables` must be an object.');
  if (!isAbsent(extensions) && !isMap(extensions)) throw new HttpProblem(400, '`extensions` must be an object.');
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
