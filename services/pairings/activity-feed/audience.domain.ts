/** The persons who may receive events of a pairing or a programme at a moment. Erased persons are left out. */
export interface Audience {
  /** The parties of the pairing; empty where there is none. */
  parties: ReadonlySet<string>;
  /** The coordinators of the programme. */
  coordinators: ReadonlySet<string>;
}

/** What a subscription follows: one pairing, a whole programme, or the messages of a pairing. */
export type SubscriptionTopic = 'PAIRING' | 'PROGRAM' | 'MESSAGES';

/**
 * Whether a person may receive an event. A pairing's events go to its parties and the programme's coordinators, a
 * programme's events to its coordinators, messages to the parties alone.
 */
export function mayReceive(topic: SubscriptionTopic, { parties, coordinators }: Audience, personId: string): boolean {
  const isParty = topic !== 'PROGRAM' && parties.has(personId);
  return isParty || (topic !== 'MESSAGES' && coordinators.has(personId));
}
