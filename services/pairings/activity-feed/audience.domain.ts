/** Who may hear of a pairing or a programme at a moment; nobody who was erased. */
export interface Audience {
  /** The two of the pairing; empty where there is none. */
  parties: ReadonlySet<string>;
  /** Who coordinates the programme. */
  coordinators: ReadonlySet<string>;
}

/** What somebody follows: one pairing, a whole programme, or what the two write to each other. */
export type SubscriptionTopic = 'PAIRING' | 'PROGRAM' | 'MESSAGES';

/**
 * Whether an event reaches somebody: of a pairing, its two and the coordinators of its programme; of a programme, its
 * coordinators; of messages, the two alone.
 */
export function mayReceive(
  followed: SubscriptionTopic,
  { parties, coordinators }: Audience,
  personId: string,
): boolean {
  const isParty = followed !== 'PROGRAM' && parties.has(personId);
  return isParty || (followed !== 'MESSAGES' && coordinators.has(personId));
}
