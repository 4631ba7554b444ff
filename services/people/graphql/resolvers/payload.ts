import type { Result } from '../../../shared/result.js';
import { userErrorsOf } from '../../../shared/texts.js';
import type { PeopleContext } from '../../context.js';
import { tell } from '../../texts/tell.js';
import type { PeopleErrorCode } from '../types/enums.js';

type Code = keyof typeof PeopleErrorCode;

/** A payload with the value under its name, or with the refusals in the viewer's language. */
export async function payload<Name extends string>(
  name: Name,
  context: PeopleContext,
  result: Promise<Result<object, Code>>,
) {
  const settled = await result;
  const value = settled.ok ? settled.value : null;
  const userErrors = settled.ok ? [] : userErrorsOf(settled.refusals, tell, context.language);
  return { [name]: value, userErrors } as never;
}
