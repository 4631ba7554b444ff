import { registerPerson } from '../services/people/accounts/register-person.command.js';
import { joinProgram } from '../services/people/admission/join-program.command.js';
import { acceptCharter } from '../services/people/profiles/accept-charter.command.js';
import { updateMenteeProfile } from '../services/people/profiles/update-mentee-profile.command.js';
import { updateMentorProfile } from '../services/people/profiles/update-mentor-profile.command.js';
import { updateProfile } from '../services/people/profiles/update-profile.command.js';
import { createProgram } from '../services/people/programmes/create-program.command.js';
import { newId } from '../services/shared/id.js';
import type { AllInOne } from '../start/all-in-one.js';
import type { BackdatedContexts } from './backdated-context.js';
import { demoDataset } from './dataset/index.js';
import type { DemoPerson } from './dataset/types.js';
import { unwrapResult } from './unwrap.js';

/** Who is who once everybody has joined. */
export interface LoadedPeople {
  programId: string;
  /** Who opened the programme. */
  coordinatorId: string;
  idOf(key: string): string;
}

/** Makes the accounts, the profiles, the programme and its members. */
export async function loadPeople(all: AllInOne, past: BackdatedContexts, password: string): Promise<LoadedPeople> {
  const { people, program } = demoDataset;
  const ids = new Map(people.map((person) => [person.key, newId()]));
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (!id) throw new Error(`Nobody in the demonstration is called '${key}'.`);
    return id;
  };
  await all.people.accounts.importAccounts(
    people.map((person) => ({ id: idOf(person.key), name: person.displayName, email: person.email })),
    password,
  );
  const since = program.openedDaysAgo;
  for (const person of people) await register(all, past, person, idOf(person.key), since);
  const coordinatorId = idOf(coordinatorKey());
  const programId = await openProgram(past, coordinatorId, since);
  const cast = { programId, coordinatorId, idOf };
  for (const person of people) await introduce(past, person, cast, since);
  return cast;
}

function coordinatorKey(): string {
  const coordinator = demoDataset.people.find((person) => person.roles.includes('COORDINATOR'));
  if (!coordinator) throw new Error('The demonstration has no coordinator.');
  return coordinator.key;
}

function register(
  all: AllInOne,
  past: BackdatedContexts,
  person: DemoPerson,
  id: string,
  since: number,
): Promise<void> {
  const { displayName, email, locale, timeZone } = person;
  return registerPerson(past.runtime(all.people.runtime, since), { id, displayName, email, locale, timeZone });
}

async function openProgram(past: BackdatedContexts, coordinatorId: string, since: number): Promise<string> {
  const { name, description, locale, admission } = demoDataset.program;
  const context = await past.people(coordinatorId, since);
  return (await unwrapResult('programme', createProgram(context, { name, description, locale, admission }))).id;
}

async function introduce(
  past: BackdatedContexts,
  person: DemoPerson,
  cast: LoadedPeople,
  since: number,
): Promise<void> {
  const context = await past.people(cast.idOf(person.key), since);
  const roles = person.roles.filter((role) => role !== 'COORDINATOR');
  if (roles.length > 0) await unwrapResult(person.key, joinProgram(context, cast.programId, roles));
  const { headline, biography, region, languages, organization, managerKey } = person;
  const managerId = managerKey ? cast.idOf(managerKey) : undefined;
  const profile = { headline, biography, region, languages, organization, managerId };
  await unwrapResult(person.key, updateProfile(context, profile));
  if (person.mentor) {
    await unwrapResult(person.key, updateMentorProfile(context, person.mentor));
    await unwrapResult(person.key, acceptCharter(context));
  }
  if (person.mentee) await unwrapResult(person.key, updateMenteeProfile(context, person.mentee));
}
