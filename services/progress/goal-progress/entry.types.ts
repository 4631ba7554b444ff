import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { idempotencyKeyDescription } from '../descriptions.types.js';
import { ProgressUserError } from '../user-error.types.js';
import type { EntryKindName } from './entry.domain.js';
import { EntryKind } from './entry-kind.types.js';

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

@ObjectType({ description: 'The entry, or why there is none.' })
export class EntryPayload {
  @Field(() => Entry, { nullable: true })
  entry!: Entry | null;

  @Field(() => [ProgressUserError])
  userErrors!: ProgressUserError[];
}

@InputType({ description: 'A step on the way to a goal.' })
export class AddProgressInput {
  @Field(() => ID)
  goalId!: string;

  @Field(() => EntryKind)
  kind!: EntryKindName;

  @Field({ description: '1 to 5000 characters.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: '0 to 100: where the goal stands now.' })
  percent?: number | null;

  @Field({ defaultValue: true, description: 'False: for the author alone.' })
  shared!: boolean;

  @Field(() => String, { nullable: true, description: idempotencyKeyDescription })
  idempotencyKey?: string | null;
}

@ArgsType()
export class JournalArgs extends PageArgs {
  @Field(() => [EntryKind], { nullable: true, description: 'Only entries of these kinds.' })
  kind?: EntryKindName[] | null;
}
