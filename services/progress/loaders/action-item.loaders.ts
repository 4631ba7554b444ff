import { oneByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { sqlList } from '../../shared/sql-list.js';

interface ActionItemWords {
  id: string;
  pairingId: string;
  text: string;
  dueOn: string | null;
}

const sql = `select id, pairing_id as "pairingId", text, due_on::text as "dueOn" from action_item where id = any(?::uuid[])`;

/** An action item by its id. */
export const actionItemById = (em: Em) =>
  oneByKey<ActionItemWords>(
    (ids) => em.execute<ActionItemWords[]>(sql, [sqlList(ids)]),
    (item) => item.id,
  );
