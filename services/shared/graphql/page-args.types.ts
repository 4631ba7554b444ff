import { ArgsType, Field, Int } from 'type-graphql';

/** Arguments of every connection: how many items, and after which cursor. Subclasses add filters. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: '0 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null | undefined;
}
