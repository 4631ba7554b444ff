import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey } from '../../shared/database/plain-rows.js';
import { MessageEntity } from './message.entity.js';

/** A message of which an event tells; whoever asks has been found to be one of the two. */
export const messageById = (em: Em) => plainRowByKey(em, MessageEntity, 'id');
