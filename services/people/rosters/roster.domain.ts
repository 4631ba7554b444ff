import type { Invalid } from '../../shared/checks.js';
import { mergeRoles, type ProgramRoleName } from '../programmes/membership.domain.js';
import { refusal } from '../refusals.js';
import type { ParsedRosterRow, RosterRow } from './roster-row.domain.js';

/** A person whose address is in a roster, as they are now. */
export interface RosterPerson {
  /** Roles in the roster's programme; empty for a person who is not a member. */
  currentRoles: ProgramRoleName[];
  /** The person can sign in: the import fills only empty fields of their profile. */
  hasSignInMethod: boolean;
  /** Roles of an open invitation to the programme. */
  invitedRoles: ProgramRoleName[];
  status: 'ACTIVE' | 'AWAY' | 'SUSPENDED' | 'ERASED';
  /** The person's profile now. */
  current: { [Field in ProfileField]: RosterRow[Field] | null };
}

type ProfileField = Exclude<keyof RosterRow, 'email' | 'roles'>;

export type RosterChange = Partial<Omit<RosterRow, 'email'>>;

/** The outcome of a row. */
export type RosterOutcome =
  | { action: 'create'; change: RosterChange }
  | { action: 'update'; change: RosterChange }
  /** The person has an account but is not a member: they decide for themselves. */
  | { action: 'invite'; change: { roles: ProgramRoleName[] } }
  | { action: 'unchanged' }
  | { action: 'bad'; problems: Invalid[] };

export const rosterActions = ['create', 'update', 'invite', 'unchanged', 'bad'] as const;
export type RosterAction = (typeof rosterActions)[number];

const badRow = (problem: Invalid): RosterOutcome => ({ action: 'bad', problems: [problem] });

/**
 * Returns the outcome of each row, in order. A new person becomes a member. A member gets additional roles, and the
 * roster's fields: all of them until the member can sign in, later only where the profile is empty. A person with an
 * account who is not a member is invited. Nothing is removed. The second row of an address is bad.
 */
export function decideRoster(rows: ParsedRosterRow[], known: Map<string, RosterPerson>): RosterOutcome[] {
  const lineByEmail = new Map<string, number>();
  return rows.map(({ line, row, problems }) => {
    if (problems.length > 0) return { action: 'bad', problems };
    const firstLine = lineByEmail.get(row.email);
    if (firstLine !== undefined) return badRow(refusal('INVALID', 'email', 'roster.duplicate', { line: firstLine }));
    lineByEmail.set(row.email, line);
    const person = known.get(row.email);
    return person ? decideExisting(row, person) : decideNew(row);
  });
}

function decideNew(row: RosterRow): RosterOutcome {
  if (!row.displayName) return badRow(refusal('INVALID', 'displayName', 'roster.nameMissing'));
  if (row.roles.length === 0) return badRow(refusal('INVALID', 'roles', 'roster.rolesMissing'));
  const { email: _email, ...change } = row;
  return { action: 'create', change };
}

function decideExisting(row: RosterRow, person: RosterPerson): RosterOutcome {
  if (person.status === 'SUSPENDED') return badRow(refusal('INVALID', 'email', 'roster.suspended'));
  if (person.currentRoles.length === 0) return decideInvited(row, person);
  const change: RosterChange = { ...changedFields(row, person) };
  const roles = mergeRoles(...person.currentRoles, ...row.roles);
  if (roles.length > person.currentRoles.length) change.roles = roles;
  return Object.keys(change).length > 0 ? { action: 'update', change } : { action: 'unchanged' };
}

function decideInvited(row: RosterRow, { invitedRoles }: RosterPerson): RosterOutcome {
  if (row.roles.length === 0) return badRow(refusal('INVALID', 'roles', 'roster.rolesMissing'));
  if (row.roles.every((role) => invitedRoles.includes(role))) return { action: 'unchanged' };
  return { action: 'invite', change: { roles: mergeRoles(...invitedRoles, ...row.roles) } };
}

const fields = [
  'displayName',
  'headline',
  'biography',
  'organization',
  'region',
  'locale',
  'timeZone',
  'languages',
  'expertise',
  'topics',
  'places',
] as const;

function changedFields(row: RosterRow, { hasSignInMethod, current }: RosterPerson): RosterChange {
  const change: Record<string, unknown> = {};
  for (const field of fields) {
    const [given, now] = [row[field], current[field]];
    if (given === undefined || isSame(given, now) || (hasSignInMethod && !isEmpty(now))) continue;
    change[field] = given;
  }
  return change;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
