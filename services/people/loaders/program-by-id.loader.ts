import { oneByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { ProgramEntity } from '../entities/program.entity.js';

/** A programme by its id; null where there is none. */
export const programById = (em: Em) =>
  oneByKey<ProgramEntity>(
    (ids) => em.find(ProgramEntity, { id: { $in: ids } }),
    (program) => program.id,
  );
