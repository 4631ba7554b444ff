import type { Refusal, Result } from '../result.js';
import { type Language, type TranslateMessage, toUserErrors } from '../text/translator.js';

interface PayloadContext {
  language: Language;
  /** Discards loaded data, so that fields resolved after a change in the same operation see the change. */
  resetLoaders(): void;
}

/** A subgraph's payload class: one nullable object, and the errors. */
interface MutationPayload {
  userErrors: unknown[];
}

/**
 * Returns a function that turns a command's result into a mutation payload: the value under its name, or null and all
 * refusals in the viewer's language. The payload class is the resolver's return type; a name that is not a field of it
 * does not compile. The value is a row: field resolvers derive the GraphQL object from it.
 */
export function createPayloadBuilder<Code extends string>(translateMessage: TranslateMessage) {
  return async <Payload extends MutationPayload>(
    name: Exclude<keyof Payload & string, 'userErrors'>,
    context: PayloadContext,
    result: Promise<Result<object, Code>>,
  ): Promise<Payload> => {
    const settled = await result;
    context.resetLoaders();
    const errors = (refusals: Refusal<Code>[]) => toUserErrors(refusals, translateMessage, context.language);
    const payload: object = settled.ok
      ? { [name]: settled.value, userErrors: [] }
      : { [name]: null, userErrors: errors(settled.refusals) };
    return payload as Payload;
  };
}
