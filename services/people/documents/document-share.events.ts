import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import { shareDocuments } from './share-documents.command.js';

/** Documents sent with a preparation become visible to its recipient. */
export const documentShareHandlers: EventHandlers<ProgressEvents> = {
  PreparationSent: ({ em }, { payload, at }) => shareDocuments(em, payload, at),
};
