import type { Config } from '../services/shared/config.js';
import { StartupFault } from '../services/shared/startup-fault.js';

type UrlsName = 'PEOPLE_URL' | 'PAIRINGS_URL' | 'PROGRESS_URL';

/** Returns a setting that separate processes need. Throws StartupFault when it is missing. */
export function requireSetting(config: Config, name: keyof Config): string {
  const value = config[name];
  if (typeof value !== 'string') throw missing(name);
  return value;
}

/** Returns the addresses of a service's instances. Throws StartupFault when they are missing. */
export function requireUrls(config: Config, name: UrlsName): string[] {
  const urls = config[name];
  if (!urls) throw missing(name);
  return urls;
}

function missing(name: string): StartupFault {
  return new StartupFault(`The setting ${name} is needed when services run as separate processes.`);
}
