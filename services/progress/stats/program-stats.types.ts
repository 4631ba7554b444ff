import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ProgressPoint } from './progress-story.types.js';

@ObjectType({
  description:
    'A programme’s counts and scores, never contents. Days are in UTC; rates are from 0 to 1, null for none.',
})
export class ProgressStats {
  @Field(() => Int, { description: 'At the end of the range.' })
  goalsActive!: number;

  @Field(() => Int)
  goalsAchieved!: number;

  @Field(() => Int)
  goalsLetGo!: number;

  @Field(() => Int)
  meetingsHeld!: number;

  @Field(() => Int)
  meetingsMissed!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Of the meetings whose time has passed, how many were wrapped up.',
  })
  wrapUpRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How far the day’s objectives were reached, as each of the two says; PARTLY counts half.',
  })
  objectivesMetRate!: number | null;

  @Field(() => Float, { nullable: true, description: 'The mean of what was told in evaluations, from 1 to 5.' })
  relationshipScore!: number | null;

  @Field(() => [ProgressPoint], { description: 'One point a week, oldest first.' })
  weeks!: ProgressPoint[];
}
