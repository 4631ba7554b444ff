import type { MigrationStep } from '../../shared/database/orm.js';
import { mechanismTables, outboxByIndex, outboxEpochs, outboxReading } from '../../shared/outbox/tables.js';
import { dataRequestsTables } from './data-requests-tables.js';
import { evaluationTables } from './evaluation-tables.js';
import { goalsTables } from './goals-tables.js';
import { meetingsTables } from './meetings-tables.js';
import { membershipTables } from './membership-tables.js';
import { progressTables } from './progress-tables.js';
import { remindersTables } from './reminders-tables.js';

/** The history of the progress database, in order. A step that has run anywhere is never changed: a new one follows. */
export const progressSteps: MigrationStep[] = [
  { name: '001-mechanism', sql: mechanismTables },
  { name: '002-progress', sql: progressTables },
  { name: '003-outbox-epochs', sql: outboxEpochs },
  { name: '007-data-requests', sql: dataRequestsTables },
  { name: '008-goals', sql: goalsTables },
  { name: '009-meetings', sql: meetingsTables },
  { name: '010-reminders', sql: remindersTables },
  { name: '011-evaluation', sql: evaluationTables },
  { name: '012-memberships', sql: membershipTables },
  { name: '020-outbox-reading', sql: outboxReading },
  { name: '021-outbox-by-index', sql: outboxByIndex },
];
