import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { badInput } from '../../shared/faults.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { requireId } from '../../shared/id.js';
import type { PairingsContext } from '../context.js';
import { findPairingRole } from '../pairing/pairing.domain.js';
import { translate, translateMessage } from '../texts.js';
import { composeDraft } from './compose-draft.js';
import { selectStarters } from './conversation-starters.domain.js';
import { checkDraftGoal, type MessageToneName, planFirstMessage } from './first-message.domain.js';
import { FirstMessageDraft, MessageTone } from './first-message-draft.types.js';
import { findMentorCard } from './mentor-card.loaders.js';

@Resolver()
export class DraftQueries {
  @Query(() => FirstMessageDraft, {
    description: 'A first message to start from, in the viewer’s language: nothing is sent.',
  })
  async firstMessageDraft(
    @Arg('mentorId', () => ID) id: string,
    @Arg('goal', () => String, { description: '1 to 500 characters.' }) goal: string,
    @Arg('tone', () => MessageTone, { nullable: true, defaultValue: 'WARM' }) tone: MessageToneName | null,
    @Ctx() context: PairingsContext,
  ): Promise<FirstMessageDraft> {
    requireViewer(context);
    const mentorId = requireId(id, 'mentorId');
    const { language } = context;
    const [invalid] = checkDraftGoal(goal);
    if (invalid) throw badInput('goal', translateMessage(invalid, language));
    const card = await findMentorCard(context, mentorId);
    if (!card) throw badInput('mentorId', translate('draft.mentorUnknown', language));
    const { displayName: mentorName, topics, expertise } = card;
    const plan = planFirstMessage({ mentorId, mentorName, topics, expertise, goal, tone: tone ?? 'WARM' });
    return { text: composeDraft(plan, language), locale: language, goal: goal.trim() };
  }

  @Query(() => [String], {
    description: 'What the viewer may begin a conversation with, at this point of a pairing; none for all but the two.',
  })
  async conversationStarters(
    @Arg('pairingId', () => ID) pairingId: string,
    @Ctx() context: PairingsContext,
  ): Promise<string[]> {
    const { personId } = requireViewer(context);
    const pairing = await context.loaders.pairingById.load(requireId(pairingId, 'pairingId'));
    const side = pairing && findPairingRole(pairing, personId);
    if (!side) return [];
    return selectStarters(pairing, side).map((starter) => translateMessage(starter, context.language));
  }
}
