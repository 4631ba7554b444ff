import type { CoordinatorCheck } from '../shared/auth/coordinator-check.js';
import type { Viewer } from '../shared/auth/token-verifier.js';
import type { Position } from '../shared/bus/position.js';
import type { Em } from '../shared/database/orm.js';

/** What the loaders of one operation are made from. */
export interface LoaderParts {
  em: Em;
  viewer: Viewer | null;
  viewerId: string | null;
  now: Date;
  isCoordinator: CoordinatorCheck;
  /** The position up to which the outbox is complete, read once an operation. */
  settledPosition: () => Promise<Position>;
}
