import type { Invalid } from '../../shared/checks.js';
import { mergeRoles, type ProgramRoleName } from '../programmes/membership.domain.js';
import { refusal } from '../refusals.js';
import type { ParsedRosterRow, RosterRow } from './roster-row.domain.js';

/** What is known of somebody whose address stands in a roster. */
export interface RosterPerson {
  /** Roles in the roster's programme; none for who takes no part in it. */
  currentRoles: ProgramRoleName[];
  /** They can sign in: their profile is theirs, and is only filled where it is empty. */
  hasSignInMethod: boolean;
  /** An invitation to the programme is open, which offers these roles. */
  invitedRoles: ProgramRoleName[];
  status: 'ACTIVE' | 'AWAY' | 'SUSPENDED' | 'ERASED';
  /** The person's profile now. */
  current: { [Field in ProfileField]: RosterRow[Field] | null };
}

type ProfileField = Exclude<keyof RosterRow, 'email' | 'roles'>;

export type RosterChange = Partial<Omit<RosterRow, 'email'>>;

/** What a row comes to. */
export type RosterOutcome =
  | { action: 'create'; change: RosterChange }
  | { action: 'update'; change: RosterChange }
  /** They have an account but take no part: an invitation asks them, a roster never decides for them. */
  | { action: 'invite'; change: { roles: ProgramRoleName[] } }
  | { action: 'unchanged' }
  | { action: 'bad'; problems: Invalid[] };

export const rosterActions = ['create', 'update', 'invite', 'unchanged', 'bad'] as const;
export type RosterAction = (typeof rosterActions)[number];

const badRow = (problem: Invalid): RosterOutcome => ({ action: 'bad', problems: [problem] });

/**
 * What each row comes to, in the order of the rows; an address that stands twice counts once, the later row is bad. Who is
 * new is made a member at once; who is a member gets more roles and what their profile lacks, or, as long as they have
 * never signed in, what the roster says; who has an account elsewhere is invited. Nothing is ever taken away.
 */
export function decideRoster(rows: ParsedRosterRow[], known: Map<string, RosterPerson>): RosterOutcome[] {
  const seen = new Map<string, number>();
  return rows.map(({ line, row, problems }) => {
    if (problems.length > 0) return { action: 'bad', problems };
    const first = seen.get(row.email);
    if (first !== undefined) return badRow(refusal('INVALID', 'email', 'roster.duplicate', { line: first }));
    seen.set(row.email, line);
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
    const [said, now] = [row[field], current[field]];
    if (said === undefined || same(said, now) || (hasSignInMethod && !isEmpty(now))) continue;
    change[field] = said;
  }
  return change;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
