import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey } from '../../shared/database/plain-rows.js';
import { ProgramEntity } from './program.entity.js';

/** A programme by its id; null where there is none. */
export const programById = (em: Em) => plainRowByKey(em, ProgramEntity, 'id');
