import { plainRowsByKey } from '../../shared/database/plain-rows.js';
import type { LoaderSource } from '../operation.js';
import { AgendaItemEntity } from './agenda-item.entity.js';
import { PreparationEntity } from './preparation.entity.js';

type Source = Pick<LoaderSource, 'em'>;

export const agendaLoaders = {
  /** A meeting's agenda items by position. */
  agendaItemsByMeetingId: ({ em }: Source) =>
    plainRowsByKey(em, AgendaItemEntity, { by: 'meetingId', order: { by: ['position', 'id'], direction: 'asc' } }),

  /** The preparations sent for a meeting, earliest first. */
  preparationsByMeetingId: ({ em }: Source) =>
    plainRowsByKey(em, PreparationEntity, { by: 'meetingId', order: { by: ['sentAt', 'senderId'], direction: 'asc' } }),
};
