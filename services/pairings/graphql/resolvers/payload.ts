import type { Result } from '../../../shared/result.js';
import { userErrorsOf } from '../../../shared/texts.js';
import type { PairingsContext } from '../../context.js';
import { tell } from '../../texts/tell.js';
import type { PairingErrorCode } from '../types/enums.js';

type Code = keyof typeof PairingErrorCode;

/** A payload with the value under its name, or with the refusals in the viewer's language. */
export async function payload<Name extends string>(
  name: Name,
  context: PairingsContext,
  result: Promise<Result<object, Code>>,
) {
  const settled = await result;
  context.readAnew();
  const value = settled.ok ? settled.value : null;
  const userErrors = settled.ok ? [] : userErrorsOf(settled.refusals, tell, context.language);
  return { [name]: value, userErrors } as never;
}
