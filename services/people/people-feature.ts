import type { PairingsEvents } from '../contracts/pairings-events.js';
import type { ProgressEvents } from '../contracts/progress-events.js';
import type { Em } from '../shared/database/orm.js';
import type { Email } from '../shared/mail/email.js';
import type { Feature } from '../shared/runtime/feature.js';
import type { PeopleContext } from './context.js';

/** The services whose events people handles. */
export type PeopleEventSources = { pairings: PairingsEvents; progress: ProgressEvents };

/** What handlers of events and due rows need beside their transaction. */
export interface HandlerDeps {
  publicUrl: string;
  /** Queues an e-mail in the transaction of `em`. */
  queueEmail(email: Email, em: Em): Promise<void>;
  /** Queues the job that gathers an archive, in the transaction of `em`. */
  queueExport(requestId: string, em: Em): Promise<void>;
}

/** What one feature adds to people. */
export type PeopleFeature = Feature<PeopleContext, PeopleEventSources, HandlerDeps>;
