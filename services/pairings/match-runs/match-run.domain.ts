import { accept, type Result } from '../../shared/result.js';
import { refuse } from '../refusals.js';

export type MatchRunStatusName = 'DRAFT' | 'PUBLISHED' | 'DISCARDED';
export type MatchRunAction = 'PUBLISH' | 'DISCARD';

const moves: Record<MatchRunAction, Partial<Record<MatchRunStatusName, MatchRunStatusName>>> = {
  PUBLISH: { DRAFT: 'PUBLISHED' },
  DISCARD: { DRAFT: 'DISCARDED' },
};

/** The status of a match run after an action of a coordinator. Only drafts can be changed. */
export function decideMatchRun(
  status: MatchRunStatusName,
  action: MatchRunAction,
): Result<MatchRunStatusName, 'WRONG_STATUS'> {
  const next = moves[action][status];
  return next ? accept(next) : refuse('WRONG_STATUS', 'id', 'matchRun.closed');
}
