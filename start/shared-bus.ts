import type { Bus } from '../services/shared/bus/bus.js';
import { connectNats } from '../services/shared/bus/nats-bus.js';
import type { Config } from '../services/shared/config.js';
import { StartupFault } from '../services/shared/startup-fault.js';
import type { Logger } from '../services/shared/telemetry/logger.js';

/** Connects to the bus between processes. Throws StartupFault when NATS_URL is missing or NATS cannot be reached. */
export function openSharedBus(config: Config, logger: Logger): Promise<Bus> {
  if (!config.NATS_URL) throw new StartupFault('NATS_URL is needed: separate processes exchange events through NATS.');
  return connectNats({ url: config.NATS_URL, retentionDays: config.OUTBOX_RETENTION_DAYS, logger });
}
