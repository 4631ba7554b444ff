import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { idempotencyKeyDescription } from '../descriptions.types.js';
import { ProgressUserError } from '../user-error.types.js';
import type { ActionItemStatusName } from './action-item.domain.js';
import { ActionItemStatus } from './action-item-status.types.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What one of the two will do until they meet again. Seen by the two parties.' })
export class ActionItem {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => ActionItemStatus)
  status!: ActionItemStatusName;

  @Field(() => Date, { nullable: true })
  completedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the other party said that they have seen it done.' })
  acknowledgedAt!: Date | null;
}

@ObjectType({ description: 'An action item in a list.' })
export class ActionItemEdge {
  @Field()
  cursor!: string;

  @Field(() => ActionItem)
  node!: ActionItem;
}

@ObjectType({ description: 'A page of action items, the newest first.' })
export class ActionItemConnection {
  @Field(() => [ActionItemEdge])
  edges!: ActionItemEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'All that match; counted only when asked for.' })
  totalCount!: number;
}

@ArgsType()
export class ActionItemsArgs extends PageArgs {
  @Field(() => [ActionItemStatus], { nullable: true, description: 'Only those of these statuses.' })
  status?: ActionItemStatusName[] | null;
}

@InputType({ description: 'What one of the two will do.' })
export class AddActionItemInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => ID, { description: 'Who will do it: one of the two.' })
  ownerId!: string;

  @Field({ description: '1 to 1000 characters.' })
  text!: string;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The goal of the same pairing that it serves.' })
  goalId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: idempotencyKeyDescription,
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The action item after the change, or why there was none.' })
export class ActionItemPayload {
  @Field(() => ActionItem, { nullable: true })
  actionItem!: ActionItem | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}
