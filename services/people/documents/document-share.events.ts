import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { EventHandler } from '../../shared/runtime/event-handlers.js';
import { shareDocuments } from './share-documents.command.js';

const shareSentDocuments: EventHandler = ({ em }, event) =>
  shareDocuments(em, event.payload as ProgressEvents['PreparationSent'], event.at);

/** What people does when progress's events arrive. */
export const documentShareHandlers: Record<string, EventHandler> = {
  PreparationSent: shareSentDocuments,
};
