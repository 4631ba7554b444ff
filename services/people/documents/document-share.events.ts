import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import { shareDocuments } from './share-documents.command.js';

/** What people does when progress's events arrive. */
export const documentShareHandlers: EventHandlers<ProgressEvents> = {
  PreparationSent: ({ em }, { payload, at }) => shareDocuments(em, payload, at),
};
