import type { Result } from '../services/shared/result.js';

/** Returns the value of a command. Throws when the command was refused, which means that the data breaks a rule. */
export async function unwrapResult<T>(what: string, result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (settled.ok) return settled.value;
  const why = settled.refusals.map(({ code, path, text }) => `${code} ${path.join('.')} ${text}`).join('; ');
  throw new Error(`The demonstration cannot be loaded: ${what}: ${why}`);
}
