import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProgressContext } from '../context.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { Goal } from '../goals/goal.types.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { Meeting } from '../meetings/meeting.types.js';
import { type MergedPreparation, mergePreparations } from './merge-preparations.domain.js';
import { Preparation } from './preparation.types.js';

@Resolver(() => Meeting)
export class MeetingPreparationResolver {
  @FieldResolver(() => Preparation, { nullable: true, description: 'Null until a party sends something.' })
  async preparation(
    @Root() meeting: MeetingEntity,
    @Ctx() { loaders }: ProgressContext,
  ): Promise<MergedPreparation | null> {
    return mergePreparations(await loaders.preparationsByMeetingId.load(meeting.id));
  }
}

@Resolver(() => Preparation)
export class PreparationResolver {
  @FieldResolver(() => [Goal], { description: 'Goals of the pairing, in the order in which they were named.' })
  async goals(@Root() { goalIds }: MergedPreparation, @Ctx() { loaders }: ProgressContext): Promise<GoalEntity[]> {
    const goals = await loaders.goalById.loadMany(goalIds);
    return goals.filter((goal): goal is GoalEntity => goal !== null && !(goal instanceof Error));
  }
}
