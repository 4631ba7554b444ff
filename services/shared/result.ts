/**
 * Something that the person can mend. `code` is one of the subgraph's error codes; `path` names the input field; `text`
 * is the key of the message, told in the viewer's language with `values` filled in.
 */
export interface Refusal<Code extends string = string> {
  code: Code;
  path: string[];
  text: string;
  values?: Record<string, string | number>;
}

/** What a decision answers: a value, or every reason why not. */
export type Result<Value, Code extends string = string> =
  | { ok: true; value: Value }
  | { ok: false; refusals: Refusal<Code>[] };

export const accept = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** One reason why not. */
export const refuse = <Code extends string>(
  code: Code,
  path: string | string[],
  text: string,
  values?: Record<string, string | number>,
): { ok: false; refusals: Refusal<Code>[] } => ({
  ok: false,
  refusals: [{ code, path: typeof path === 'string' ? [path] : path, text, ...(values && { values }) }],
});

/** Several reasons at once. */
export const refuseAll = <Code extends string>(
  refusals: Refusal<Code>[],
): { ok: false; refusals: Refusal<Code>[] } => ({
  ok: false,
  refusals,
});
