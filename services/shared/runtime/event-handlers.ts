import type { BusEvent } from '../bus/bus.js';
import type { UnitOfWork } from '../outbox/unit-of-work.js';

/** Handles an arriving event, in one transaction with the inbox row that makes redelivery idempotent. */
export type EventHandler = (unit: UnitOfWork, event: BusEvent) => Promise<void>;

/** An arriving event of one type, with the payload of its contract. */
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

/** Merges tables of handlers: an event with several handlers is handled by each, in the order of the tables. */
export function mergeHandlers<Events>(
  ...tables: (EventHandlers<Events> | undefined)[]
): Readonly<Record<string, EventHandler>> {
  const merged: Record<string, EventHandler> = {};
  for (const [type, handle] of tables.flatMap((table) => entriesOf(table ?? {}))) {
    const existing = merged[type];
    merged[type] = existing ? inSequence(existing, handle) : handle;
  }
  return merged;
}

/** The bus delivers an event under its type, which determines its payload. */
const entriesOf = <Events>(table: EventHandlers<Events>) => Object.entries(table) as [string, EventHandler][];

const inSequence =
  (first: EventHandler, second: EventHandler): EventHandler =>
  async (unit, event) => {
    await first(unit, event);
    await second(unit, event);
  };
