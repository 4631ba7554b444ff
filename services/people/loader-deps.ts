import type { Em } from '../shared/database/orm.js';

/** What the loaders of one GraphQL execution are made from. */
export interface LoaderDeps {
  em: Em;
  viewerId: string | null;
  now: Date;
}
