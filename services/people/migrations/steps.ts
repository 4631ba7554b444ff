import type { Step } from '../../shared/orm.js';
import { mechanismTables, outboxEpochs } from '../../shared/outbox/tables.js';
import { peopleTables } from './people-tables.js';

/** The history of the people database, in order. A step that has run anywhere is never changed: a new one follows. */
export const peopleSteps: Step[] = [
  { name: '001-mechanism', sql: mechanismTables },
  { name: '002-people', sql: peopleTables },
  { name: '010-outbox-epochs', sql: outboxEpochs },
];
