import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { refuse } from '../refusals.js';
import type { PairingFactEntity } from './pairing-fact.entity.js';

/** Whether somebody is one of a pairing's two. */
export const isParty = (pairing: { mentorId: string; menteeId: string }, personId: string | undefined): boolean =>
  personId === pairing.mentorId || personId === pairing.menteeId;

/** Both parties and the pairing itself: the streams that carry a pairing's events. */
export const pairingStreams = ({ pairingId, mentorId, menteeId }: PairingFactEntity): string[] => [
  pairingId,
  mentorId,
  menteeId,
];

/** The pairing of a goal, a meeting or whatever else lies in one; null where there is none, or the viewer is no party of it. */
export async function loadOwnPairing(
  row: { pairingId: string } | null,
  { viewer, loaders }: ProgressContext,
): Promise<PairingFactEntity | null> {
  const pairing = row && (await loaders.pairingById.load(row.pairingId));
  return pairing && isParty(pairing, viewer?.personId) ? pairing : null;
}

/** A pairing of the viewer's. Refuses NOT_FOUND for any other, as for one that does not exist. */
export async function findOwnPairing(
  context: ProgressContext,
  pairingId: string,
  path: string[],
): Promise<Result<PairingFactEntity, 'NOT_FOUND'>> {
  const { personId } = requireViewer(context);
  const pairing = await context.loaders.pairingById.load(pairingId);
  return pairing && isParty(pairing, personId) ? accept(pairing) : refuse('NOT_FOUND', path, 'pairing.notFound');
}

/**
 * Decides by what is known of a pairing. What is known may be a moment old: a refusal because of it is decided once more
 * after asking the owner.
 */
export async function retryWithFreshPairing<T, Code extends string>(
  context: ProgressContext,
  pairing: PairingFactEntity,
  decide: (pairing: PairingFactEntity) => Promise<Result<T, Code>>,
): Promise<Result<T, Code>> {
  const first = await decide(pairing);
  if (first.ok || !first.refusals.some(({ code }) => code === 'PAIRING_NOT_OPEN')) return first;
  const asked = await context.pairings.facts({ pairingIds: [pairing.pairingId] }).catch(() => ({ pairings: [] }));
  const [fresh] = asked.pairings;
  return fresh && fresh.version > pairing.version ? decide({ ...pairing, ...fresh }) : first;
}
