import type { EventHandler } from './service-runtime.js';

/** One table of handlers of several: what more than one of them handles is handled by each, in their order. */
export function mergeHandlers(...tables: Record<string, EventHandler>[]): Record<string, EventHandler> {
  const together: Record<string, EventHandler> = {};
  for (const [type, handle] of tables.flatMap((table) => Object.entries(table))) {
    const before = together[type];
    together[type] = before ? inTurn(before, handle) : handle;
  }
  return together;
}

const inTurn =
  (first: EventHandler, second: EventHandler): EventHandler =>
  async (unit, event) => {
    await first(unit, event);
    await second(unit, event);
  };
