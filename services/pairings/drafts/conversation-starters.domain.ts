import type { PairingStatusName } from '../../contracts/pairings-events.js';
import type { PairingRole, RequestGoalShape } from '../pairing/pairing.domain.js';
import { message } from '../refusals.js';

/** The stage of a pairing, as far as conversation starters need it. */
export type ConversationStage = 'FIRST' | 'UNDER_WAY' | 'PAUSED' | 'RELAUNCHING' | 'CLOSING' | 'AFTERWARDS';

interface StartedPairing {
  status: PairingStatusName;
  lastContactAt: Date | null;
  goalsAtStart: RequestGoalShape[];
}

/** The stage of a pairing. An ACTIVE pairing is at its first conversation until its parties were in touch. */
export function toConversationStage({
  status,
  lastContactAt,
}: Pick<StartedPairing, 'status' | 'lastContactAt'>): ConversationStage {
  switch (status) {
    case 'PROPOSED':
    case 'EXPLORING':
      return 'FIRST';
    case 'ACTIVE':
      return lastContactAt ? 'UNDER_WAY' : 'FIRST';
    case 'PAUSED':
    case 'RELAUNCHING':
    case 'CLOSING':
      return status;
    default:
      return 'AFTERWARDS';
  }
}

const starters = ['1', '2', '3', '4'] as const;

/** Conversation starters for a role. One about the first goal comes first, where the pairing has a goal. */
export function selectStarters(pairing: StartedPairing, side: PairingRole) {
  const stage = toConversationStage(pairing);
  const [goal] = pairing.goalsAtStart;
  const plain = starters.map((part) => message(`starter.${stage}.${side}.${part}`));
  return goal ? [message(`starter.${stage}.${side}.goal`, { goal: goal.text }), ...plain] : plain;
}
