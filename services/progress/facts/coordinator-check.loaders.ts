import DataLoader from 'dataloader';
import type { PeopleRpc } from '../../contracts/people-rpc.js';
import { findPlainRows } from '../../shared/database/plain-rows.js';
import type { ProgressOperation } from '../operation.js';
import { MembershipFactEntity } from './membership-fact.entity.js';
import { upsertMembershipFact } from './upsert-facts.writes.js';

/**
 * Whether the viewer coordinates a programme now, by the rule that pairings has too: what people told decides, and people
 * is asked where the token, which is up to ten minutes older, says otherwise. One statement for all that agree.
 */
export const coordinatesByProgramId = (operation: ProgressOperation, people: Pick<PeopleRpc, 'facts'>) =>
  new DataLoader<string, boolean>(async (programIds) => {
    const { em, viewer } = operation;
    if (!viewer) return programIds.map(() => false);
    const own = { sql: 'and person_id = ?::uuid', params: [viewer.personId] };
    const held = await findPlainRows(em, MembershipFactEntity, { by: 'programId', keys: programIds, where: own });
    const known = new Set(held.filter(({ roles }) => roles.includes('COORDINATOR')).map(({ programId }) => programId));
    return Promise.all(
      programIds.map(async (programId) => {
        const claimed = viewer.coordinates.includes(programId);
        if (known.has(programId) === claimed) return claimed;
        return (await ask(operation, people, { programId, personId: viewer.personId })) ?? known.has(programId);
      }),
    );
  });

/** What people knows now, which is kept; undefined while people cannot be reached. */
async function ask(
  { em, runtime, requestId }: ProgressOperation,
  people: Pick<PeopleRpc, 'facts'>,
  { programId, personId }: { programId: string; personId: string },
): Promise<boolean | undefined> {
  const answer = await people.facts({ programId, personIds: [personId] }).catch((err) => {
    runtime.logger.warn({ err, requestId }, 'people does not answer');
  });
  if (!answer) return undefined;
  const own = answer.memberships.filter((held) => held.personId === personId);
  for (const facts of own) await upsertMembershipFact(em, facts);
  return own.some(({ roles }) => roles.includes('COORDINATOR'));
}
