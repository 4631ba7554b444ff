import type { Result } from '../result.js';
import { type Language, type Translate, toUserErrors } from '../text/translator.js';

interface PayloadContext {
  language: Language;
  /** Forgets what was read, so that what follows a change in the same operation sees it. */
  resetLoaders(): void;
}

/**
 * Makes a subgraph's mutation payloads: the value under its name, or null and the refusals, told by its own texts in the
 * viewer's language.
 */
export function createPayloadBuilder<Code extends string>(tell: Translate) {
  return async (name: string, context: PayloadContext, result: Promise<Result<object, Code>>): Promise<never> => {
    const settled = await result;
    context.resetLoaders();
    const value = settled.ok ? settled.value : null;
    const userErrors = settled.ok ? [] : toUserErrors(settled.refusals, tell, context.language);
    return { [name]: value, userErrors } as never;
  };
}
