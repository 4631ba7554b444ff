import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import type { ProgressContext } from '../context.js';
import { MeetingPayload } from '../meetings/meeting.types.js';
import { toPayload } from '../mutation-payload.js';
import { addAgendaItem } from './add-agenda-item.command.js';
import type { AgendaItemKindName, AgendaItemStatusName } from './agenda.domain.js';
import { AgendaItemKind, AgendaItemStatus } from './agenda-enums.types.js';
import { reorderAgenda } from './reorder-agenda.command.js';
import { sendPreparation } from './send-preparation.command.js';
import { setAgendaItemStatus } from './set-agenda-item-status.command.js';

const requireIds = (ids: string[], path: string) => ids.map((id, index) => requireId(id, `${path}.${index}`));

@Resolver()
export class AgendaMutations {
  @Mutation(() => MeetingPayload, {
    description: 'Either party puts something on the agenda, until the meeting is over.',
  })
  async addAgendaItem(
    @Arg('meetingId', () => ID) meetingId: string,
    @Arg('kind', () => AgendaItemKind) kind: AgendaItemKindName,
    @Arg('text', () => String, { description: '1 to 500 characters.' }) text: string,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const item = { meetingId: requireId(meetingId, 'meetingId'), kind, text };
    return toPayload('meeting', context, addAgendaItem(context, item));
  }

  @Mutation(() => MeetingPayload, { description: 'Either party says what became of an agenda item.' })
  async setAgendaItemStatus(
    @Arg('meetingId', () => ID) meetingId: string,
    @Arg('itemId', () => ID) itemId: string,
    @Arg('status', () => AgendaItemStatus) status: AgendaItemStatusName,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const item = { meetingId: requireId(meetingId, 'meetingId'), itemId: requireId(itemId, 'itemId'), status };
    return toPayload('meeting', context, setAgendaItemStatus(context, item));
  }

  @Mutation(() => MeetingPayload, { description: 'Either party puts the agenda in another order.' })
  async reorderAgenda(
    @Arg('meetingId', () => ID) meetingId: string,
    @Arg('itemIds', () => [ID], { description: 'All of its items, each once.' }) itemIds: string[],
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const order = { meetingId: requireId(meetingId, 'meetingId'), itemIds: requireIds(itemIds, 'itemIds') };
    return toPayload('meeting', context, reorderAgenda(context, order));
  }

  @Mutation(() => MeetingPayload, {
    description: 'A party sends what the other is to read before a meeting. Sending again replaces what they had sent.',
  })
  async sendPreparation(
    @Arg('meetingId', () => ID) meetingId: string,
    @Arg('goalIds', () => [ID], { description: 'At most 20 goals of the pairing.' }) goalIds: string[],
    @Arg('documentIds', () => [ID], { description: 'At most 20 documents of the viewer’s own.' }) documentIds: string[],
    @Arg('note', () => String, { nullable: true, description: 'At most 2000 characters.' }) note: string | null,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const sent = {
      meetingId: requireId(meetingId, 'meetingId'),
      goalIds: requireIds(goalIds, 'goalIds'),
      documentIds: requireIds(documentIds, 'documentIds'),
      note: note ?? null,
    };
    return toPayload('meeting', context, sendPreparation(context, sent));
  }
}
