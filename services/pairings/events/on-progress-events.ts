import type { EventHandler } from '../../shared/foundation.js';
import { progressInFeed } from '../commands/tell-progress.js';

/** What pairings does when progress's events arrive: each table's part, in this order and in one transaction. */
export const onProgressEvents: Record<string, EventHandler> = inTurn(progressInFeed);

/** Composes tables of handlers: of one event, one table's handler runs after the other's. */
function inTurn(...tables: Record<string, EventHandler>[]): Record<string, EventHandler> {
  const types = new Set(tables.flatMap((table) => Object.keys(table)));
  const ofType = (type: string): EventHandler => {
    return async (unit, event) => {
      for (const table of tables) await table[type]?.(unit, event);
    };
  };
  return Object.fromEntries([...types].map((type) => [type, ofType(type)]));
}
