import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { PeopleUserError } from '../common/user-error.types.js';

@ObjectType({ description: 'An article on mentoring.' })
export class Guide {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Name in URLs, the same in every language; `/guides/<slug>` shows the guide as a page.' })
  slug!: string;

  @Field()
  title!: string;

  @Field({ description: 'Markdown, in the viewer’s language.' })
  body!: string;

  @Field(() => [String], { description: 'Topics, in the viewer’s language.' })
  topics!: string[];

  @Field(() => Date)
  publishedAt!: Date;
}

@ObjectType({ description: 'A guide in a list.' })
export class GuideEdge {
  @Field()
  cursor!: string;

  @Field(() => Guide)
  node!: Guide;
}

@ObjectType({ description: 'A page of guides.' })
export class GuideConnection {
  @Field(() => [GuideEdge])
  edges!: GuideEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'The guide after the change, or why there was none.' })
export class GuidePayload {
  @Field(() => Guide, { nullable: true })
  guide!: Guide | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}

@ArgsType()
export class GuidesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only guides on this topic, in either language; accents and case do not matter.',
  })
  topic?: string | null;
}

@ArgsType()
export class RelatedMentorsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 3, description: '0 to 100.' })
  first!: number;
}
