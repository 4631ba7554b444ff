import { checkText } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { refuse } from '../refusals.js';

export type NoteVisibilityName = 'SHARED' | 'PRIVATE';

const maxNotes = 50;

/** Whether somebody may write one more note of a meeting, of which they wrote so many. Refuses INVALID, OVER_LIMIT. */
export function decideNote(written: number, text: string): Result<null, 'INVALID' | 'OVER_LIMIT'> {
  const invalid = checkText(['text'], text, { max: 10_000 });
  if (invalid.length > 0) return refuseAll(invalid);
  return written < maxNotes ? accept(null) : refuse('OVER_LIMIT', 'meetingId', 'note.tooMany', { max: maxNotes });
}
