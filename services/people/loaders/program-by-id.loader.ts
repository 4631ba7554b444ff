import { plainRowByKey } from '../../shared/lean-rows.js';
import type { Em } from '../../shared/orm.js';
import { ProgramEntity } from '../entities/program.entity.js';

/** A programme by its id; null where there is none. */
export const programById = (em: Em) => plainRowByKey(em, ProgramEntity, 'id');
