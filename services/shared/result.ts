import type { Message, TextKey, Texts, TextValues } from './text/texts.js';

/**
 * Something that the person can mend: the message that they get, one of the subgraph's error codes, and the path of the
 * input field. Made by a service's `refuse` or `refusal`, which check the message's key and values.
 */
export interface Refusal<Code extends string = string> extends Message {
  code: Code;
  path: string[];
}

/** What a decision answers: a value, or every reason why not. */
export type Result<Value, Code extends string = string> =
  | { ok: true; value: Value }
  | { ok: false; refusals: Refusal<Code>[] };

type Refused<Code extends string> = Extract<Result<never, Code>, { ok: false }>;

export const accept = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** Several reasons at once. */
export const refuseAll = <Code extends string>(refusals: Refusal<Code>[]): Refused<Code> => ({ ok: false, refusals });

/**
 * Makers of a service's refusals and messages. `Catalogue` is the service's texts: a key that it does not hold, a missing
 * value and a value too many do not compile. `path` names the input field, one name or the names from outside in.
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
  /** One reason why not. */
  const refuse = <Code extends string, K extends Key>(
    code: Code,
    path: string | string[],
    text: K,
    ...values: TextValues<Catalogue, K>
  ): Refused<Code> => refuseAll([refusal(code, path, text, ...values)]);
  return { message, refusal, refuse };
}
