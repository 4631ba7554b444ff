import type { PairingStatusName } from '../../contracts/pairings-events.js';
import type { PairingRole, RequestGoalShape } from '../pairing/pairing.domain.js';
import { message } from '../refusals.js';

/** What point a pairing is at, as far as a conversation goes. */
export type ConversationStage = 'FIRST' | 'UNDER_WAY' | 'PAUSED' | 'RELAUNCHING' | 'CLOSING' | 'AFTERWARDS';

interface About {
  status: PairingStatusName;
  lastContactAt: Date | null;
  goalsAtStart: RequestGoalShape[];
}

/** What point a pairing is at: everything is a first until the two were in touch. */
export function toConversationStage({
  status,
  lastContactAt,
}: Pick<About, 'status' | 'lastContactAt'>): ConversationStage {
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

/** Keys of what one of the two may begin a conversation with, the goal they share first where there is one. */
export function selectStarters(pairing: About, side: PairingRole) {
  const stage = toConversationStage(pairing);
  const [goal] = pairing.goalsAtStart;
  const plain = starters.map((part) => message(`starter.${stage}.${side}.${part}`));
  return goal ? [message(`starter.${stage}.${side}.goal`, { goal: goal.text }), ...plain] : plain;
}
