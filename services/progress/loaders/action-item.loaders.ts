import { oneByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { ActionItemEntity } from '../entities/action-item.entity.js';

/** An action item by its id. */
export const actionItemById = (em: Em) =>
  oneByKey<ActionItemEntity>(
    (ids) => em.find(ActionItemEntity, { id: { $in: ids } }),
    (item) => item.id,
  );
