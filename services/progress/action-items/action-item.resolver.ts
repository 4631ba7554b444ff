import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import type { CountedConnection } from '../../shared/pagination/keyset-lists.js';
import type { ProgressContext } from '../context.js';
import { isOwnPairing } from '../facts/own-pairing.loaders.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { Goal } from '../goals/goal.types.js';
import { findVisibleGoal } from '../goals/visible-goal.loaders.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { Meeting } from '../meetings/meeting.types.js';
import { findVisibleMeeting } from '../meetings/visible-meeting.loaders.js';
import { toPayload } from '../mutation-payload.js';
import { Pairing, Person } from '../references.types.js';
import { acknowledgeActionItem } from './acknowledge-action-item.command.js';
import type { ActionItemEntity } from './action-item.entity.js';
import {
  ActionItem,
  ActionItemConnection,
  ActionItemPayload,
  ActionItemsArgs,
  AddActionItemInput,
} from './action-item.types.js';
import { addActionItem } from './add-action-item.command.js';
import { completeActionItem } from './complete-action-item.command.js';
import { dropActionItem } from './drop-action-item.command.js';

type Page = Promise<CountedConnection<ActionItemEntity> | null>;

@Resolver(() => ActionItem)
export class ActionItemResolver {
  @FieldResolver(() => Pairing, { nullable: true })
  pairing(@Root() item: ActionItemEntity): { id: string } {
    return { id: item.pairingId };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who will do it.' })
  owner(@Root() item: ActionItemEntity): { id: string } {
    return { id: item.ownerId };
  }

  @FieldResolver(() => Goal, { nullable: true, description: 'The goal that it serves.' })
  async goal(@Root() item: ActionItemEntity, @Ctx() context: ProgressContext): Promise<GoalEntity | null> {
    return item.goalId ? findVisibleGoal(item.goalId, context) : null;
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting at whose end it was agreed.' })
  async meeting(@Root() item: ActionItemEntity, @Ctx() context: ProgressContext): Promise<MeetingEntity | null> {
    return item.meetingId ? findVisibleMeeting(item.meetingId, context) : null;
  }

  @Mutation(() => ActionItemPayload, { description: 'Either party notes what one of the two will do.' })
  async addActionItem(
    @Arg('input', () => AddActionItemInput) input: AddActionItemInput,
    @Ctx() context: ProgressContext,
  ): Promise<ActionItemPayload> {
    const pairingId = requireId(input.pairingId, 'input.pairingId');
    const ownerId = requireId(input.ownerId, 'input.ownerId');
    const goalId = input.goalId == null ? null : requireId(input.goalId, 'input.goalId');
    return toPayload('actionItem', context, addActionItem(context, { ...input, pairingId, ownerId, goalId }));
  }

  @Mutation(() => ActionItemPayload, { description: 'Its owner has done it.' })
  async completeActionItem(
    @Arg('id', () => ID) id: string,
    @Ctx() context: ProgressContext,
  ): Promise<ActionItemPayload> {
    return toPayload('actionItem', context, completeActionItem(context, requireId(id, 'id')));
  }

  @Mutation(() => ActionItemPayload, { description: 'Its owner will not do it any more.' })
  async dropActionItem(@Arg('id', () => ID) id: string, @Ctx() context: ProgressContext): Promise<ActionItemPayload> {
    return toPayload('actionItem', context, dropActionItem(context, requireId(id, 'id')));
  }

  @Mutation(() => ActionItemPayload, { description: 'The other party has seen that it was done.' })
  async acknowledgeActionItem(
    @Arg('id', () => ID) id: string,
    @Ctx() context: ProgressContext,
  ): Promise<ActionItemPayload> {
    return toPayload('actionItem', context, acknowledgeActionItem(context, requireId(id, 'id')));
  }
}

@Resolver(() => Pairing)
export class PairingActionItemsResolver {
  @FieldResolver(() => ActionItemConnection, {
    nullable: true,
    description: 'For the two parties alone; the newest first.',
  })
  async actionItems(
    @Root() pairing: { id: string },
    @Args(() => ActionItemsArgs) args: ActionItemsArgs,
    @Ctx() context: ProgressContext,
  ): Page {
    return (await isOwnPairing(pairing, context))
      ? context.loaders.actionItemsByPairingId.load(pairing.id, args)
      : null;
  }
}

@Resolver(() => Person)
export class PersonActionItemsResolver {
  @FieldResolver(() => ActionItemConnection, {
    nullable: true,
    description: 'Self only: what the viewer is to do across every pairing, the newest first.',
  })
  async actionItems(
    @Root() person: { id: string },
    @Args(() => ActionItemsArgs) args: ActionItemsArgs,
    @Ctx() { viewer, loaders }: ProgressContext,
  ): Page {
    return person.id === viewer?.personId ? loaders.actionItemsByOwnerId.load(person.id, args) : null;
  }
}

@Resolver(() => ActionItemConnection)
export class ActionItemConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: CountedConnection<ActionItemEntity>): Promise<number> {
    return page.count();
  }
}
