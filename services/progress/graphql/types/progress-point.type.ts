import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars.js';

@ObjectType({ description: 'A week, for charts.' })
export class ProgressPoint {
  @Field(() => DateScalar, { description: 'The week’s Monday.' })
  weekOf!: string;

  @Field(() => Float, {
    description: 'Of the goals that were worked on at the end of the week; 0 where there were none.',
  })
  averagePercent!: number;

  @Field(() => Int)
  entries!: number;

  @Field(() => Int, { description: 'Meetings held.' })
  meetings!: number;
}
