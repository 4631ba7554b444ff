import type { ProgressContext } from '../context.js';
import { isParty } from './pairing.domain.js';
import { PersonFactEntity } from './person-fact.entity.js';
import { upsertPersonFact } from './upsert-facts.writes.js';

/**
 * Asks people for the time zones and limits of persons before a meeting of theirs is agreed on, so that a limit of a
 * second ago holds, and keeps what is new. While people cannot be reached, what is known decides.
 */
export async function refreshPersonFacts(context: ProgressContext, personIds: string[]): Promise<void> {
  const { em, people, runtime } = context;
  const asked = await people.facts({ personIds, programId: null }).catch((err) => {
    runtime.logger.warn({ err }, 'people does not answer');
    return { persons: [] };
  });
  const known = await em.fork().find(PersonFactEntity, { personId: { $in: personIds } });
  const versions = new Map(known.map(({ personId, version }) => [personId, version]));
  for (const person of asked.persons)
    if (personIds.includes(person.personId) && person.version > (versions.get(person.personId) ?? -1))
      await upsertPersonFact(em, person);
}

/** The same for the two of a meeting, where the viewer is one of them. */
export async function refreshMeetingPartyFacts(context: ProgressContext, meetingId: string): Promise<void> {
  const meeting = await context.loaders.meetingById.load(meetingId);
  const pairing = meeting && (await context.loaders.pairingById.load(meeting.pairingId));
  if (pairing && isParty(pairing, context.viewer?.personId))
    await refreshPersonFacts(context, [pairing.mentorId, pairing.menteeId]);
}
