import type { Result } from './result.js';
import { type Language, type Tell, userErrorsOf } from './texts.js';

interface Answering {
  language: Language;
  /** Forgets what was read, so that what follows a change in the same operation sees it. */
  readAnew(): void;
}

/**
 * Makes a subgraph's mutation payloads: the value under its name, or null and the refusals, told by its own texts in the
 * viewer's language.
 */
export function payloadsToldBy<Code extends string>(tell: Tell) {
  return async (name: string, context: Answering, result: Promise<Result<object, Code>>): Promise<never> => {
    const settled = await result;
    context.readAnew();
    const value = settled.ok ? settled.value : null;
    const userErrors = settled.ok ? [] : userErrorsOf(settled.refusals, tell, context.language);
    return { [name]: value, userErrors } as never;
  };
}
