import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { EntryKind } from '../common/error-code.types.js';
import { ProgressPageArgs } from '../common/page-args.types.js';
import type { EntryKindName } from './goal.domain.js';

@InputType({
  description: 'What changes of a goal: what is absent stays as it is, null empties it, but for the title.',
})
export class UpdateGoalInput {
  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  why?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  successCriteria?: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 100 characters.' })
  skill?: string | null;
}

@InputType({ description: 'What one of the two tells the other.' })
export class FeedbackInput {
  @Field(() => ID)
  pairingId!: string;

  @Field({ description: '1 to 2000 characters.' })
  strengths!: string;

  @Field(() => String, { nullable: true, description: 'One thing to do better. At most 2000 characters.' })
  improvement?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  nextStep?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key a second time answers what was made the first time. At most 200 characters.',
  })
  idempotencyKey?: string | null;
}

@ArgsType()
export class JournalArgs extends ProgressPageArgs {
  @Field(() => [EntryKind], { nullable: true, description: 'Only entries of these kinds.' })
  kind?: EntryKindName[] | null;
}
