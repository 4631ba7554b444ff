import type { ApiClient } from './api-client.js';
import { joinProgramAs, mutate } from './cast.js';
import type { TestJumelage } from './jumelage.js';
import { queryRows } from './rows.js';

const INVITE = `mutation ($id: ID!, $emails: [String!]!) {
  inviteToProgram(programId: $id, emails: $emails, roles: [COORDINATOR]) { userErrors { code } } }`;
export const LEAVE = 'mutation ($id: ID!) { leaveProgram(programId: $id) { userErrors { code } } }';

/** Somebody new whom a coordinator has invited to coordinate as well; their token is from before, and does not say so. */
export async function secondCoordinator(
  jumelage: TestJumelage,
  { coordinator, programId }: { coordinator: ApiClient; programId: string },
  name: string,
): Promise<ApiClient> {
  const who = await jumelage.join(name);
  const confirm = 'update auth."user" set "emailVerified" = true where id = ?';
  await queryRows(jumelage.people.runtime, confirm, [who.personId]);
  await mutate(coordinator, INVITE, { id: programId, emails: [who.email] });
  await joinProgramAs(who, programId, 'COORDINATOR');
  return who;
}
