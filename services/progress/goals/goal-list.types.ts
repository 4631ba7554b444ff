import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import type { GoalStatusName } from './goal.domain.js';
import { Goal } from './goal.types.js';
import { GoalStatus } from './goal-enums.types.js';

@ArgsType()
export class GoalsArgs extends PageArgs {
  @Field(() => [GoalStatus], { nullable: true })
  status?: GoalStatusName[] | null;
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
