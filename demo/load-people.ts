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

/** The ids of the demonstration's programme and people. */
export interface LoadedPeople {
  programId: string;
  /** The person who created the programme. */
  coordinatorId: string;
  idOf(key: string): string;
}

/** Creates the accounts, the profiles, the programme and its members. */
export async function loadPeople(all: AllInOne, backdated: BackdatedContexts, password: string): Promise<LoadedPeople> {
  const { people, program } = demoDataset;
  const ids = new Map(people.map((person) => [person.key, newId()]));
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (!id) throw new Error(`The demonstration has no person with the key '${key}'.`);
    return id;
  };
  await all.people.accounts.importAccounts(
    people.map((person) => ({ id: idOf(person.key), name: person.displayName, email: person.email })),
    password,
  );
  const since = program.openedDaysAgo;
  for (const person of people) await register(all, backdated, person, idOf(person.key), since);
  const coordinatorId = idOf(coordinatorKey());
  const programId = await openProgram(backdated, coordinatorId, since);
  const loaded = { programId, coordinatorId, idOf };
  for (const person of people) await fillProfile(backdated, person, loaded, since);
  return loaded;
}

function coordinatorKey(): string {
  const coordinator = demoDataset.people.find((person) => person.roles.includes('COORDINATOR'));
  if (!coordinator) throw new Error('The demonstration has no coordinator.');
  return coordinator.key;
}

function register(
  all: AllInOne,
  backdated: BackdatedContexts,
  person: DemoPerson,
  id: string,
  since: number,
): Promise<void> {
  const { displayName, email, locale, timeZone } = person;
  return registerPerson(backdated.runtime(all.people.runtime, since), { id, displayName, email, locale, timeZone });
}

async function openProgram(backdated: BackdatedContexts, coordinatorId: string, since: number): Promise<string> {
  const { name, description, locale, admission } = demoDataset.program;
  const context = await backdated.people(coordinatorId, since);
  return (await unwrapResult('programme', createProgram(context, { name, description, locale, admission }))).id;
}

async function fillProfile(
  backdated: BackdatedContexts,
  person: DemoPerson,
  loaded: LoadedPeople,
  since: number,
): Promise<void> {
  const context = await backdated.people(loaded.idOf(person.key), since);
  const roles = person.roles.filter((role) => role !== 'COORDINATOR');
  if (roles.length > 0) await unwrapResult(person.key, joinProgram(context, loaded.programId, roles));
  const { headline, biography, region, languages, organization, managerKey } = person;
  const managerId = managerKey ? loaded.idOf(managerKey) : undefined;
  const profile = { headline, biography, region, languages, organization, managerId };
  await unwrapResult(person.key, updateProfile(context, profile));
  if (person.mentor) {
    await unwrapResult(person.key, updateMentorProfile(context, person.mentor));
    await unwrapResult(person.key, acceptCharter(context));
  }
  if (person.mentee) await unwrapResult(person.key, updateMenteeProfile(context, person.mentee));
}
