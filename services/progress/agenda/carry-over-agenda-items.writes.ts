import { raw } from '@mikro-orm/core';
import { newId } from '../../shared/id.js';
import { ActionItemEntity } from '../action-items/action-item.entity.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { meetingStatusAt } from '../meetings/meeting.domain.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import type { ProgressUnit } from '../operation.js';
import { type AgendaItemKindName, maxAgendaItems, nextAgendaPosition } from './agenda.domain.js';
import { AgendaItemEntity } from './agenda-item.entity.js';

/** Written out, as the index of open items has it: of a parameter PostgreSQL does not know that it means these. */
const isOpen = raw((alias) => `${alias}.status = 'OPEN'`);

interface Brought {
  authorId: string;
  kind: AgendaItemKindName;
  text: string;
  actionItemId: string | null;
}

/**
 * Brings what is still open to a meeting that lies ahead: agenda items of meetings that are over or off, marked there as
 * carried over, and open action items that are on no agenda ahead, as follow-ups. What has no room waits for the next
 * time. Answers how many items came. To be called under the pairing's turn.
 */
export async function carryOverAgendaItems(
  unit: ProgressUnit,
  pairing: PairingFactEntity,
  into: MeetingEntity,
): Promise<number> {
  const { em } = unit;
  const { pairingId } = pairing;
  const items = await em.find(AgendaItemEntity, { meetingId: into.id });
  const open = await em.find(
    AgendaItemEntity,
    { pairingId, [isOpen]: [] },
    { orderBy: { position: 'asc', id: 'asc' } },
  );
  const undone = { pairingId, status: { $in: ['OPEN' as const, 'CARRIED_OVER' as const] } };
  const actions = await em.find(ActionItemEntity, undone, { orderBy: { createdAt: 'asc', id: 'asc' } });
  const behind = await thoseBehind(unit, open, into.id);
  const onAgendas = new Set(open.filter((item) => !behind.includes(item)).map(({ actionItemId }) => actionItemId));
  const followUps = actions.filter(({ id }) => !onAgendas.has(id)).map(followUpOf);
  const topics = behind.filter(({ actionItemId }) => actionItemId === null);
  const room = maxAgendaItems - items.length;
  const carried = topics.slice(0, Math.max(0, room - followUps.length));
  const brought = [...followUps.slice(0, room), ...carried];
  settleFollowUps(behind, actions);
  for (const item of carried) item.status = 'CARRIED_OVER';
  addItems(unit, into, { brought, position: nextAgendaPosition(items) });
  return brought.length;
}

/** Those of the items whose meeting is over or off, the earliest meeting first. */
async function thoseBehind(
  { em, now }: ProgressUnit,
  items: AgendaItemEntity[],
  aheadId: string,
): Promise<AgendaItemEntity[]> {
  const ids = [...new Set(items.map(({ meetingId }) => meetingId))].filter((id) => id !== aheadId);
  if (ids.length === 0) return [];
  const meetings = await em.find(MeetingEntity, { id: { $in: ids } }, { orderBy: { startsAt: 'asc', id: 'asc' } });
  const over = ['AWAITING_WRAP_UP', 'COMPLETED', 'CANCELLED', 'MISSED'];
  return meetings
    .filter((meeting) => over.includes(meetingStatusAt(meeting, now)))
    .flatMap(({ id }) => items.filter(({ meetingId }) => meetingId === id));
}

/** An item that stood for an action item is carried over with it, or settled by its end. */
function settleFollowUps(behind: AgendaItemEntity[], actions: ActionItemEntity[]): void {
  const open = new Set<string | null>(actions.map(({ id }) => id));
  for (const item of behind.filter(({ actionItemId }) => actionItemId !== null))
    item.status = open.has(item.actionItemId) ? 'CARRIED_OVER' : 'DISCUSSED';
}

const followUpOf = ({ id, ownerId, text }: ActionItemEntity): Brought => ({
  authorId: ownerId,
  kind: 'FOLLOW_UP',
  text,
  actionItemId: id,
});

function addItems(
  { em }: ProgressUnit,
  { id: meetingId, pairingId }: MeetingEntity,
  { brought, position }: { brought: Brought[]; position: number },
): void {
  brought.forEach(({ authorId, kind, text, actionItemId }, index) => {
    const place = { id: newId(), meetingId, pairingId, position: position + index, status: 'OPEN' as const };
    em.persist(em.create(AgendaItemEntity, { ...place, authorId, kind, text, actionItemId }));
  });
}
