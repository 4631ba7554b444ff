import type { ProgressEvents } from '../contracts/progress-events.js';
import type { StoredEvent } from '../shared/bus/event.js';
import { forbidden } from '../shared/faults.js';
import { type LiveEvent, type LiveEvents, liveEvents } from '../shared/graphql/live-events.js';
import { requireViewer } from '../shared/graphql/operation.js';
import { requireId } from '../shared/id.js';
import type { ProgressContext } from './context.js';
import { loadOwnPairing } from './facts/own-pairing.loaders.js';

/** A live event of one of these types, with the payload that its contract names. */
export type ProgressLiveEvent<Type extends keyof ProgressEvents> = {
  [One in Type]: Omit<LiveEvent, 'type' | 'payload'> & { type: One; payload: ProgressEvents[One] };
}[Type];

export interface SubscriptionOptions<Type extends keyof ProgressEvents> {
  stream: string;
  types: readonly Type[];
  after?: string | null | undefined;
  /** Whether the viewer may see an event; the recipients of its streams if absent. */
  isVisible?: (event: ProgressLiveEvent<Type>, viewerId: string) => boolean;
}

/** Subscribes the viewer to events of progress; errors as `liveEvents`. */
export function subscribeToEvents<Type extends keyof ProgressEvents>(
  context: ProgressContext,
  { stream, types, after, isVisible = isRecipient }: SubscriptionOptions<Type>,
): Promise<LiveEvents> {
  return liveEvents(context, {
    stream,
    types: new Set<string>(types),
    after,
    // The hub delivers events of `types` alone, and an event's type says which payload it has.
    isVisible: (event, viewerId) => isVisible(event as ProgressLiveEvent<Type>, viewerId),
  });
}

const isRecipient = ({ streams }: Pick<StoredEvent, 'streams'>, viewerId: string): boolean =>
  streams.includes(viewerId);

/**
 * The stream of one of the viewer's pairings, or the viewer's own stream, which carries all of them. Throws
 * UNAUTHENTICATED when signed out, FORBIDDEN for a pairing of which the viewer is no party.
 */
export async function pairingStreamOrOwn(
  pairingId: string | null | undefined,
  context: ProgressContext,
): Promise<string> {
  const { personId } = requireViewer(context);
  if (pairingId == null) return personId;
  const id = requireId(pairingId, 'pairingId');
  if (!(await loadOwnPairing({ pairingId: id }, context))) throw forbidden('This is not one of your pairings.');
  return id;
}
