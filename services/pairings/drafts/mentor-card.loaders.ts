import type { MentorCard, PeopleRpc } from '../../contracts/people-rpc.js';
import { Fault } from '../../shared/faults.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { PairingsOperation } from '../operation.js';

/**
 * What the viewer may know of a mentor, as people answers; null for a person who is no mentor or whom the viewer may
 * not see. Throws UNAVAILABLE while people cannot be reached, because the stored facts do not say who may see whom.
 */
export async function findMentorCard(
  operation: PairingsOperation & { people: Pick<PeopleRpc, 'mentorCards'> },
  mentorId: string,
): Promise<MentorCard | null> {
  const { personId: viewerId } = requireViewer(operation);
  const asked = await operation.people.mentorCards({ viewerId, personIds: [mentorId] }).catch((err) => {
    const { requestId, runtime } = operation;
    runtime.logger.warn({ err, requestId }, 'people does not answer');
    throw new Fault('UNAVAILABLE', 'Profiles cannot be read at the moment. Try again a little later.');
  });
  return asked.cards[0] ?? null;
}
