import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { PersonFactEntity } from '../entities/person-fact.entity.js';
import { keepPerson } from './keep-facts.js';

/** Keeps what people says of persons now; nothing while people cannot be reached. */
async function askPersons({ em, people, foundation: { logger } }: ProgressContext, personIds: string[]): Promise<void> {
  const asked = await people.facts({ personIds, programId: null }).catch((err) => {
    logger.warn({ err }, 'people does not answer');
    return { persons: [] };
  });
  for (const person of asked.persons) await keepPerson(em, person);
}

async function versionsOf({ em }: ProgressContext, personIds: string[]): Promise<number[]> {
  const known = await em.fork().find(PersonFactEntity, { personId: { $in: personIds } });
  return personIds.map((id) => known.find(({ personId }) => personId === id)?.version ?? 0);
}

/**
 * Decides by what is known of persons: their time zones and limits. Who is not known yet is asked for first. What is
 * known may be a moment old: a refusal because of it is decided once more after asking people.
 */
export async function decideKnowing<T, Code extends string>(
  context: ProgressContext,
  personIds: string[],
  decide: () => Promise<Result<T, Code>>,
): Promise<Result<T, Code>> {
  const before = await versionsOf(context, personIds);
  if (before.includes(0)) await askPersons(context, personIds);
  const first = await decide();
  const restsOnFacts = !first.ok && first.refusals.some(({ code }) => code === 'OVER_LIMIT' || code === 'QUIET_HOURS');
  if (!restsOnFacts || before.includes(0)) return first;
  await askPersons(context, personIds);
  const changed = (await versionsOf(context, personIds)).some((version, index) => version !== before[index]);
  return changed ? decide() : first;
}
