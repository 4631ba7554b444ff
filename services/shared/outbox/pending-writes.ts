import type { NotificationTopic } from '../database/notifier.js';
import type { Em } from '../database/orm.js';

/** Writes of one transaction that are executed just before its commit. */
export interface PendingWrites {
  em: Em;
  /** The instant of the transaction. */
  now: Date;
  /** In the order in which they were added; executed after the rows were flushed. */
  statements: (() => Promise<unknown>)[];
  /** Topics to announce after the commit. */
  topics: Set<NotificationTopic>;
}
