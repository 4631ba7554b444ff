import type { PeopleFeature } from '../people-feature.js';
import { DocumentEntity } from './document.entity.js';
import { DocumentMutations, PersonDocumentsResolver } from './document.resolver.js';
import { documentShareHandlers } from './document-share.events.js';

/** Documents that people show each other before a meeting. */
export const documentsFeature: PeopleFeature = {
  entities: [DocumentEntity],
  resolvers: [DocumentMutations, PersonDocumentsResolver],
  eventHandlers: () => ({ progress: documentShareHandlers }),
};
