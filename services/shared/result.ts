import type { Message, TextKey, Texts, TextValues } from './text/texts.js';

/**
 * Something that the person can correct: the message that they get, an error code of the subgraph, and the path of the
 * input field. Created by a service's `refuse` or `refusal`, which check the message's key and values.
 */
export interface Refusal<Code extends string = string> extends Message {
  code: Code;
  path: string[];
}

/** Result of a decision: a value, or all reasons against it. */
export type Result<Value, Code extends string = string> =
  | { ok: true; value: Value }
  | { ok: false; refusals: Refusal<Code>[] };

type Refused<Code extends string> = Extract<Result<never, Code>, { ok: false }>;

export const accept = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** Refuses for several reasons at once. */
export const refuseAll = <Code extends string>(refusals: Refusal<Code>[]): Refused<Code> => ({ ok: false, refusals });

/**
 * Returns the functions that create a service's refusals and messages. `Catalogue` is the service's texts: an unknown
 * key, a missing value and a superfluous value do not compile. `path` is the input field: one name, or the names from
 * the outermost to the innermost.
 */
export function refusalsWith<Catalogue extends Texts>() {
  type Key = TextKey<Catalogue>;
  const message = <K extends Key>(text: K, ...[values]: TextValues<Catalogue, K>): Message => ({
    text,
    ...(values && { values }),
  });
  const refusal = <Code extends string, K extends Key>(
    code: Code,
    path: string | string[],
    text: K,
    ...values: TextValues<Catalogue, K>
  ): Refusal<Code> => ({ code, path: typeof path === 'string' ? [path] : path, ...message(text, ...values) });
  /** Refuses for one reason. */
  const refuse = <Code extends string, K extends Key>(
    code: Code,
    path: string | string[],
    text: K,
    ...values: TextValues<Catalogue, K>
  ): Refused<Code> => refuseAll([refusal(code, path, text, ...values)]);
  return { message, refusal, refuse };
}
