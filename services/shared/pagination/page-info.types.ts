import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field({ description: 'Whether more follows `endCursor`.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether something lies before `startCursor`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Give it back as `after` for the next page.' })
  endCursor!: string | null;
}
