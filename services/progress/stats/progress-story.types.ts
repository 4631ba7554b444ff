import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import type { EntryKindName } from '../goal-progress/entry.domain.js';
import { EntryKind } from '../goal-progress/entry-kind.types.js';

@ObjectType({ description: 'A week of a pairing’s way.' })
export class ProgressPoint {
  @Field(() => DateScalar, { description: 'Its Monday; weeks are those of ISO 8601, in UTC.' })
  weekOf!: string;

  @Field(() => Float, {
    description:
      'At the end of the week: the average of the goals taken on by then and not let go or redefined; an achieved one counts where it ended.',
  })
  averagePercent!: number;

  @Field(() => Int, { description: 'Entries that the viewer may read.' })
  entries!: number;

  @Field(() => Int, { description: 'Meetings that were held.' })
  meetings!: number;
}

@ObjectType({ description: 'How many entries of a kind there are.' })
export class StanceCount {
  @Field(() => EntryKind)
  kind!: EntryKindName;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'How autonomous the mentee was found to be on a day.' })
export class AutonomyPoint {
  @Field(() => DateScalar)
  at!: string;

  @Field(() => Float)
  score!: number;
}

@ObjectType({
  description:
    'The picture of a pairing’s way so far. What somebody keeps to themselves counts for nobody else, but for the percent that it moved.',
})
export class ProgressStory {
  @Field(() => Int)
  goalsActive!: number;

  @Field(() => Int)
  goalsAchieved!: number;

  @Field(() => Int)
  goalsLetGo!: number;

  @Field(() => Float, { description: 'Over the active goals as they stand now; 0 without any.' })
  averagePercent!: number;

  @Field(() => Int)
  meetingsHeld!: number;

  @Field(() => Int)
  minutesTogether!: number;

  @Field(() => [ProgressPoint], {
    description:
      'One point a week, oldest first, from the first thing that happened to now, or to the last one once the pairing has ended; ten years at most.',
  })
  timeline!: ProgressPoint[];

  @Field(() => [StanceCount], { description: 'Entries that the viewer may read, by kind; each kind once.' })
  stances!: StanceCount[];

  @Field(() => [AutonomyPoint], { description: 'From evaluations, oldest first.' })
  autonomy!: AutonomyPoint[];
}
