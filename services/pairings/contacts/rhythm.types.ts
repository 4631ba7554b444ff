import { Field, Float, Int, ObjectType } from 'type-graphql';
import { RhythmAdvice, RhythmWish } from '../health/health.types.js';
import type { RhythmAdviceName, RhythmWishName } from '../health/rhythm.domain.js';

@ObjectType({ description: 'Who reaches out, over the last ten contacts; seen from the viewer’s own side.' })
export class Rhythm {
  @Field(() => Float, {
    nullable: true,
    description: 'The mean time between two contacts in days, pauses left out; null before the second.',
  })
  observedDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'By the agreement in force; null as needed, or before there is one.',
  })
  agreedDays!: number | null;

  @Field(() => Float, { description: 'The viewer’s part of the contacts, from 0 to 1; 0 before the first.' })
  initiatedByViewer!: number;

  @Field(() => RhythmAdvice, { description: 'For the viewer alone; the other is told their own.' })
  advice!: RhythmAdviceName;

  @Field(() => RhythmWish, { nullable: true, description: 'The viewer’s own wish; the other never sees it.' })
  wish!: RhythmWishName | null;
}
