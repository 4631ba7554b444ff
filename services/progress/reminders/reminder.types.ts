import { ArgsType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { ProgressUserError } from '../user-error.types.js';
import type { ReminderStatusName } from './reminder.domain.js';
import { ReminderKind, ReminderStatus } from './reminder-enums.types.js';
import type { ReminderKindName } from './reminder-kinds.domain.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something to tell one person at an instant. Seen by its recipient.' })
export class Reminder {
  @Field(() => ID)
  id!: string;

  @Field(() => ReminderKind)
  kind!: ReminderKindName;

  @Field(() => Date)
  dueAt!: Date;

  @Field(() => Date, { nullable: true })
  sentAt!: Date | null;

  @Field(() => ReminderStatus)
  status!: ReminderStatusName;
}

@ObjectType({ description: 'A reminder in a list.' })
export class ReminderEdge {
  @Field()
  cursor!: string;

  @Field(() => Reminder)
  node!: Reminder;
}

@ObjectType({ description: 'A page of reminders, the latest first.' })
export class ReminderConnection {
  @Field(() => [ReminderEdge])
  edges!: ReminderEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'All that match; counted only when asked for.' })
  totalCount!: number;
}

@ArgsType()
export class RemindersArgs extends PageArgs {
  @Field(() => [ReminderStatus], { nullable: true })
  status?: ReminderStatusName[] | null;
}

@ObjectType({ description: 'The reminder after the change, or why there was none.' })
export class ReminderPayload {
  @Field(() => Reminder, { nullable: true })
  reminder!: Reminder | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}
