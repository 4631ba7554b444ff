import {
  checkLocale,
  checkNumber,
  checkText,
  checkTexts,
  checkTimeZone,
  type Invalid,
  isAddress,
} from '../../shared/checks.js';
import { normalizeEmail } from '../admission/invitation.domain.js';
import { mergeRoles, type ProgramRoleName } from '../programmes/membership.domain.js';
import { type PeopleTextKey, refusal } from '../refusals.js';
import { parseRosterRole, type RosterField } from './roster-columns.domain.js';

/** The fields of a row. A field is absent where its cell is empty. */
export interface RosterRow {
  email: string;
  roles: ProgramRoleName[];
  displayName?: string;
  headline?: string;
  biography?: string;
  organization?: string;
  region?: string;
  locale?: string;
  timeZone?: string;
  languages?: string[];
  expertise?: string[];
  topics?: string[];
  places?: number;
}

/** The cells of a row, by field. */
export type RosterCells = Partial<Record<RosterField, string>>;

/** A parsed row with its problems, each at its column. */
export interface ParsedRosterRow {
  /** First line of the row in the file; the header is line 1. */
  line: number;
  row: RosterRow;
  problems: Invalid[];
}

const listFields = ['languages', 'expertise', 'topics'] as const;
const textFields = ['displayName', 'headline', 'biography', 'organization', 'region', 'locale', 'timeZone'] as const;

/** Parses and checks one row. Lists are separated by commas, semicolons, bars or line breaks. */
export function parseRosterRow(line: number, cells: RosterCells): ParsedRosterRow {
  const row: RosterRow = { email: normalizeEmail(cells.email ?? ''), roles: [] };
  for (const field of textFields) if (cells[field]?.trim()) row[field] = cells[field].trim();
  for (const field of listFields) if (cells[field]?.trim()) row[field] = listOf(cells[field]);
  if (cells.places?.trim()) row.places = Number(cells.places.trim());
  const namedRoles = listOf(cells.roles ?? '').map(parseRosterRole);
  row.roles = mergeRoles(...namedRoles.filter((role) => role !== undefined));
  const problems = [
    ...checkRow(row),
    ...(namedRoles.includes(undefined) ? [invalid('roles', 'roster.unknownRole')] : []),
  ];
  return { line, row, problems };
}

const invalid = (field: RosterField, text: PeopleTextKey): Invalid => refusal('INVALID', field, text);

function listOf(cell: string): string[] {
  const parts = cell.split(/[,;|\n]/).map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}

function checkRow(row: RosterRow): Invalid[] {
  const unstorable = Object.entries(row).find(([, value]) => !isStorable(value));
  return [
    ...(isAddress(row.email) ? [] : [invalid('email', 'invite.address')]),
    ...(unstorable ? [invalid(unstorable[0] as RosterField, 'roster.unstorableCharacter')] : []),
    ...checkText(['displayName'], row.displayName, { max: 120 }),
    ...checkText(['headline'], row.headline, { max: 160 }),
    ...checkText(['biography'], row.biography, { max: 5000 }),
    ...checkText(['organization'], row.organization, { max: 160 }),
    ...checkText(['region'], row.region, { max: 120 }),
    ...checkLocale(['locale'], row.locale),
    ...checkTimeZone(['timeZone'], row.timeZone),
    ...(row.languages ?? []).flatMap((tag) => checkLocale(['languages'], tag)).slice(0, 1),
    ...atColumn(checkTexts(['languages'], row.languages, { items: 20, max: 35 })),
    ...atColumn(checkTexts(['expertise'], row.expertise, { items: 50, max: 100 })),
    ...atColumn(checkTexts(['topics'], row.topics, { items: 30, max: 200 })),
    ...checkNumber(['places'], row.places, { min: 0, max: 50 }),
  ];
}

const atColumn = (problems: Invalid[]): Invalid[] =>
  problems.map((problem) => ({ ...problem, path: problem.path.slice(0, 1) }));

/** Whether PostgreSQL can store the value: no U+0000, no lone surrogate. */
const isStorable = (value: unknown): boolean =>
  [value].flat().every((text) => typeof text !== 'string' || (text.isWellFormed() && !text.includes('\0')));
