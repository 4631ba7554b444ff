import type { MigrationStep } from '../../shared/database/orm.js';
import { mechanismTables, outboxByIndex, outboxEpochs, outboxReading } from '../../shared/outbox/tables.js';
import { dataRequestsTables } from './data-requests-tables.js';
import { guidesTables } from './guides-tables.js';
import { peopleTables } from './people-tables.js';
import { profilesTables } from './profiles-tables.js';
import { programmesTables } from './programmes-tables.js';

/** Migrations of the people database, in order. A migration that has run anywhere must not change: add a new one. */
export const peopleSteps: MigrationStep[] = [
  { name: '001-mechanism', sql: mechanismTables },
  { name: '002-people', sql: peopleTables },
  { name: '003-outbox-epochs', sql: outboxEpochs },
  { name: '004-profiles', sql: profilesTables },
  { name: '005-programmes', sql: programmesTables },
  { name: '006-guides', sql: guidesTables },
  { name: '007-data-requests', sql: dataRequestsTables },
  { name: '020-outbox-reading', sql: outboxReading },
  { name: '021-outbox-by-index', sql: outboxByIndex },
];
