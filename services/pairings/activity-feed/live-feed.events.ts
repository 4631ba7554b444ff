import type { StoredEvent } from '../../shared/bus/event.js';
import { forbidden } from '../../shared/faults.js';
import { type LiveEvents, type LiveEventsOptions, liveEvents } from '../../shared/graphql/live-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { PairingsContext } from '../context.js';
import { mayReceive, type SubscriptionTopic } from './audience.domain.js';

/** What to follow: the topic, and as `stream` the id of its pairing or programme. */
export interface TopicRequest extends Pick<LiveEventsOptions, 'stream' | 'types' | 'after'> {
  topic: SubscriptionTopic;
}

/**
 * Live events of a pairing, of its messages, or of a programme. Access is checked when subscribing and again at each
 * event. Throws UNAUTHENTICATED when signed out, and FORBIDDEN, in the same words as for an unknown id, for a topic that
 * the viewer may not follow.
 */
export async function followTopic(context: PairingsContext, { topic, ...request }: TopicRequest): Promise<LiveEvents> {
  await requireTopicAccess(context, topic, request.stream);
  const isVisible = async (event: StoredEvent, viewerId: string) =>
    mayReceive(topic, await context.audiences.forEvent(event), viewerId);
  return liveEvents(context, { ...request, isVisible });
}

async function requireTopicAccess(context: PairingsContext, topic: SubscriptionTopic, id: string): Promise<void> {
  requireViewer(context);
  if (topic === 'PROGRAM') {
    if (await context.loaders.isCoordinatorByProgramId.load(id)) return;
    throw forbidden('You do not coordinate this programme.');
  }
  if (!(await mayFollowPairing(context, topic, id))) throw forbidden('This is not one of your pairings.');
}

async function mayFollowPairing(
  context: PairingsContext,
  topic: SubscriptionTopic,
  pairingId: string,
): Promise<boolean> {
  const { personId } = requireViewer(context);
  const audience = await context.audiences.findCurrent({ pairingId, programId: null });
  if (mayReceive(topic, audience, personId)) return true;
  // A coordinator whose role has not arrived by an event yet: the pairing's loader asks people.
  return topic === 'PAIRING' && (await context.loaders.pairingById.load(pairingId)) !== null;
}
