import type { MigrationStep } from '../../shared/database/orm.js';
import { mechanismTables, outboxByIndex, outboxEpochs, outboxReading } from '../../shared/outbox/tables.js';
import { activityTables } from './activity-tables.js';
import { coordinatorTables } from './coordinator-tables.js';
import { dataRequestsTables } from './data-requests-tables.js';
import { healthTables } from './health-tables.js';
import { lifeTables } from './life-tables.js';
import { matchingTables } from './matching-tables.js';
import { pairingsTables } from './pairings-tables.js';
import { relaunchTables } from './relaunch-tables.js';
import { tallyTables } from './tally-tables.js';

/** Migrations of the pairings database, in order. Never change a step that may have run; add a new one. */
export const pairingsSteps: MigrationStep[] = [
  { name: '001-mechanism', sql: mechanismTables },
  { name: '002-pairings', sql: pairingsTables },
  { name: '003-outbox-epochs', sql: outboxEpochs },
  { name: '007-data-requests', sql: dataRequestsTables },
  { name: '008-life', sql: lifeTables },
  { name: '009-relaunch', sql: relaunchTables },
  { name: '010-health', sql: healthTables + tallyTables },
  { name: '011-activity', sql: activityTables },
  { name: '012-matching', sql: matchingTables },
  { name: '013-coordinators', sql: coordinatorTables },
  { name: '020-outbox-reading', sql: outboxReading },
  { name: '021-outbox-by-index', sql: outboxByIndex },
];
