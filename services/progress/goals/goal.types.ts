import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { EntryKind, GoalDomain, GoalStatus, Horizon } from '../common/error-code.types.js';
import type { EntryKindName, GoalDomainName, GoalStatusName, HorizonName } from './goal.domain.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a mentee wants to reach. Seen by the two parties.' })
export class Goal {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => String, { nullable: true })
  why!: string | null;

  @Field(() => Horizon)
  horizon!: HorizonName;

  @Field(() => GoalDomain)
  domain!: GoalDomainName;

  @Field(() => String, { nullable: true })
  skill!: string | null;

  @Field(() => String, { nullable: true })
  successCriteria!: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => GoalStatus)
  status!: GoalStatusName;

  @Field(() => Int, { description: '0 to 100; changes only through entries, so its history is whole.' })
  percent!: number;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  closedAt!: Date | null;

  @Field(() => Int, { description: 'Grows with every change; give it back as `expectedVersion`.' })
  version!: number;
}

@ObjectType({ description: 'What was learned, done, lived; how far it moved the goal.' })
export class Entry {
  @Field(() => ID)
  id!: string;

  @Field(() => EntryKind)
  kind!: EntryKindName;

  @Field({ description: 'Of a goal that was reached without a word: a sentence that says so.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'Where the goal stood after it; null when it did not say.' })
  percent!: number | null;

  @Field({ description: 'False: its author alone reads it.' })
  shared!: boolean;

  @Field(() => Date)
  at!: Date;
}

@ObjectType({ description: 'A goal in a list.' })
export class GoalEdge {
  @Field()
  cursor!: string;

  @Field(() => Goal)
  node!: Goal;
}

@ObjectType({ description: 'A page of goals, the newest first.' })
export class GoalConnection {
  @Field(() => [GoalEdge])
  edges!: GoalEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'All that match; counted only when asked for.' })
  totalCount!: number;
}

@ObjectType({ description: 'An entry in a list.' })
export class EntryEdge {
  @Field()
  cursor!: string;

  @Field(() => Entry)
  node!: Entry;
}

@ObjectType({ description: 'A page of entries, the newest first.' })
export class EntryConnection {
  @Field(() => [EntryEdge])
  edges!: EntryEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
