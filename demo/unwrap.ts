import type { Result } from '../services/shared/result.js';

/** The value of a step of the demonstration; throws where it was refused: the data and the rules disagree then. */
export async function unwrapResult<T>(what: string, result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (settled.ok) return settled.value;
  const why = settled.refusals.map(({ code, path, text }) => `${code} ${path.join('.')} ${text}`).join('; ');
  throw new Error(`The demonstration cannot be loaded: ${what}: ${why}`);
}
