import { requireViewer } from '../../shared/graphql/operation.js';
import { type Refusal, type Result, refuseAll } from '../../shared/result.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import type { PersonEntity } from './person.entity.js';
import { lockPerson } from './person.writes.js';

interface ViewerChangeOptions<Code extends string> {
  /** Refusals of the input: where there are any, no transaction begins. */
  invalid?: Refusal<Code>[];
  /** Takes the locks that come before the viewer's row. */
  lockFirst?: (unit: PeopleUnit) => Promise<void>;
}

/**
 * Runs a command of the viewer in one transaction that holds a lock on the viewer's row. Locks are taken in the order:
 * `lockFirst`, the viewer's row, then what `change` locks. Throws UNAUTHENTICATED when the viewer is signed out, erased or
 * suspended.
 */
export async function changeAsViewer<Value, Code extends string>(
  operation: Pick<PeopleOperation, 'viewer' | 'transact'>,
  { invalid = [], lockFirst }: ViewerChangeOptions<Code>,
  change: (unit: PeopleUnit, viewer: PersonEntity) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  const { personId } = requireViewer(operation);
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    await lockFirst?.(unit);
    return change(unit, await lockPerson(unit, personId));
  });
}
