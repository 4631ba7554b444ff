import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isParty } from '../../commands/find-pairing.js';
import type { ProgressContext } from '../../context.js';
import type { ActionItemEntity } from '../../entities/action-item.entity.js';
import type { GoalEntity } from '../../entities/goal.entity.js';
import type { MeetingEntity } from '../../entities/meeting.entity.js';
import { ActionItem } from '../types/action-item.type.js';
import { Goal } from '../types/goal.type.js';
import { Meeting } from '../types/meeting.type.js';
import { Pairing, Person } from '../types/references.type.js';
import { visibleGoal } from './goal.resolver.js';
import { visibleMeeting } from './meeting.resolver.js';

/** An action item that the viewer may see; null for any other. */
export async function visibleActionItem(
  id: string,
  { viewer, loaders }: ProgressContext,
): Promise<ActionItemEntity | null> {
  const item = await loaders.actionItemById.load(id);
  const pairing = item && (await loaders.pairingById.load(item.pairingId));
  return pairing && isParty(pairing, viewer?.personId) ? item : null;
}

@Resolver(() => ActionItem)
export class ActionItemResolver {
  @FieldResolver(() => Pairing, { nullable: true })
  pairing(@Root() item: ActionItemEntity): { id: string } {
    return { id: item.pairingId };
  }

  @FieldResolver(() => Person, { nullable: true })
  owner(@Root() item: ActionItemEntity): { id: string } {
    return { id: item.ownerId };
  }

  @FieldResolver(() => Goal, { nullable: true })
  async goal(@Root() item: ActionItemEntity, @Ctx() context: ProgressContext): Promise<GoalEntity | null> {
    return item.goalId ? visibleGoal(item.goalId, context) : null;
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting at whose end it was agreed on.' })
  async meeting(@Root() item: ActionItemEntity, @Ctx() context: ProgressContext): Promise<MeetingEntity | null> {
    return item.meetingId ? visibleMeeting(item.meetingId, context) : null;
  }
}
