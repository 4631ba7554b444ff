import type { BusEvent } from '../bus/bus.js';
import type { UnitOfWork } from '../outbox/unit-of-work.js';

/** Runs when an event arrives, in one transaction with the inbox row that makes a repeat harmless. */
export type EventHandler = (unit: UnitOfWork, event: BusEvent) => Promise<void>;

/** An event of one type as it arrives, with the payload that its contract names. */
export type ArrivedEvent<Events, Type extends keyof Events> = Omit<BusEvent, 'type' | 'payload'> & {
  type: Type;
  payload: Events[Type];
};

/**
 * Handlers of one service's events, by type. `Events` is that service's contract (event type -> payload): a handler for
 * an event that the contract does not name does not compile.
 */
export type EventHandlers<Events> = {
  [Type in keyof Events]?: (unit: UnitOfWork, event: ArrivedEvent<Events, Type>) => Promise<void>;
};

/** One table of several: an event that more than one of them handles is handled by each, in their order. */
export function mergeHandlers<Events>(
  ...tables: (EventHandlers<Events> | undefined)[]
): Readonly<Record<string, EventHandler>> {
  const merged: Record<string, EventHandler> = {};
  for (const [type, handle] of tables.flatMap((table) => entriesOf(table ?? {}))) {
    const before = merged[type];
    merged[type] = before ? inSequence(before, handle) : handle;
  }
  return merged;
}

/** The bus delivers an event under its type: from here on, the type alone says which payload it has. */
const entriesOf = <Events>(table: EventHandlers<Events>) => Object.entries(table) as [string, EventHandler][];

const inSequence =
  (first: EventHandler, second: EventHandler): EventHandler =>
  async (unit, event) => {
    await first(unit, event);
    await second(unit, event);
  };
