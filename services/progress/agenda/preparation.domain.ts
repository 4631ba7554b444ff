import { checkText } from '../../shared/checks.js';
import { accept, type Refusal, type Result, refuseAll } from '../../shared/result.js';
import { refusal, refuse } from '../refusals.js';

export interface NewPreparation {
  goalIds: string[];
  documentIds: string[];
  note: string | null;
}

const maxItems = 20;

/**
 * Whether a preparation can be sent: something must be in it, and its goals are the pairing's. `known` are those of its
 * goals that are. Refuses INVALID, NOT_FOUND.
 */
export function decidePreparation(
  { goalIds, documentIds, note }: NewPreparation,
  known: ReadonlySet<string>,
): Result<null, 'INVALID' | 'NOT_FOUND'> {
  const refusals: Refusal<'INVALID' | 'NOT_FOUND'>[] = checkText(['note'], note, { min: 0, max: 2000 });
  for (const [name, ids] of Object.entries({ goalIds, documentIds }))
    if (ids.length > maxItems)
      refusals.push(refusal('INVALID', name, 'invalid.count', { field: name, items: maxItems }));
  if (refusals.length > 0) return refuseAll(refusals);
  if (goalIds.length + documentIds.length === 0 && !note?.trim())
    return refuse('INVALID', 'goalIds', 'preparation.empty');
  const strange = goalIds.flatMap((id, index) => (known.has(id) ? [] : [index]));
  const path = (index: number) => ['goalIds', String(index)];
  return strange.length > 0
    ? refuseAll(strange.map((index) => refusal('NOT_FOUND', path(index), 'goal.notFound')))
    : accept(null);
}
