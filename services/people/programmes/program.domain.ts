import { checkLocale, checkText, type Invalid } from '../../shared/checks.js';
import type { AdmissionName } from './membership.domain.js';

export interface NewProgram {
  name: string;
  description?: string | null | undefined;
  /** BCP 47. */
  locale: string;
  admission: AdmissionName;
}

/** Returns every invalid field of a new programme. */
export const checkProgram = ({ name, description, locale }: NewProgram): Invalid[] => [
  ...checkText(['input', 'name'], name, { max: 160 }),
  ...checkText(['input', 'description'], description, { min: 0, max: 5000 }),
  ...checkLocale(['input', 'locale'], locale),
];
