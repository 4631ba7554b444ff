import type { Bus } from '../services/shared/bus/bus.js';
import { connectNats } from '../services/shared/bus/nats-bus.js';
import type { Config } from '../services/shared/config.js';
import { StartupFault } from '../services/shared/startup-fault.js';
import type { Logger } from '../services/shared/telemetry/logger.js';

/** The bus between processes. Throws StartupFault without NATS_URL, or when NATS cannot be reached. */
export function openSharedBus(config: Config, logger: Logger): Promise<Bus> {
  if (!config.NATS_URL)
    throw new StartupFault('A service in a process of its own needs NATS_URL: events travel by NATS.');
  return connectNats({ url: config.NATS_URL, retentionDays: config.OUTBOX_RETENTION_DAYS, logger });
}

/** The value of a setting that separate processes cannot do without. Throws StartupFault when it is missing. */
export function requireSetting(config: Config, name: keyof Config): string {
  const value = config[name];
  if (typeof value !== 'string')
    throw new StartupFault(`The setting ${name} is needed when services run as processes of their own.`);
  return value;
}

type UrlsName = 'PEOPLE_URL' | 'PAIRINGS_URL' | 'PROGRESS_URL';

/** Where the instances of a service are. Throws StartupFault when it is not set. */
export function requireUrls(config: Config, name: UrlsName): string[] {
  const urls = config[name];
  if (!urls) throw new StartupFault(`The setting ${name} is needed when services run as processes of their own.`);
  return urls;
}
