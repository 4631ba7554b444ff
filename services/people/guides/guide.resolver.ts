import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import type { Connection } from '../../shared/pagination/connection.js';
import { toPayload } from '../common/payload.js';
import type { PeopleContext } from '../context.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import { Person } from '../profiles/person.types.js';
import type { GuideEntity } from './guide.entity.js';
import { findGuide, findGuides } from './guide.loaders.js';
import { Guide, GuideConnection, GuidePayload, GuidesArgs, RelatedMentorsArgs } from './guide.types.js';
import { likeGuide } from './like-guide.command.js';

@Resolver(() => Guide)
export class GuideResolver {
  @FieldResolver(() => Int, { description: 'How many people like it.' })
  async likeCount(@Root() guide: GuideEntity, @Ctx() { loaders }: PeopleContext): Promise<number> {
    return (await loaders.guideLikesById.load(guide.id))?.count ?? 0;
  }

  @FieldResolver(() => Boolean, { description: 'False when signed out.' })
  async likedByViewer(@Root() guide: GuideEntity, @Ctx() { loaders }: PeopleContext): Promise<boolean> {
    return (await loaders.guideLikesById.load(guide.id))?.likedByViewer ?? false;
  }

  @FieldResolver(() => [Person], {
    description:
      'Mentors whose expertise or favourite topics meet the guide’s topics, and whom the viewer may be paired with; nobody when signed out.',
  })
  relatedMentors(
    @Root() guide: GuideEntity,
    @Args(() => RelatedMentorsArgs) { first }: RelatedMentorsArgs,
    @Ctx() { loaders }: PeopleContext,
  ): Promise<PersonEntity[]> {
    return loaders.relatedMentors.of(guide.id, first);
  }
}

@Resolver()
export class GuideQueries {
  @Query(() => GuideConnection, {
    description: 'Guides in the viewer’s language, the oldest first, as their chapters follow one another.',
  })
  guides(
    @Args(() => GuidesArgs) { topic, ...page }: GuidesArgs,
    @Ctx() { em, language }: PeopleContext,
  ): Promise<Connection<GuideEntity>> {
    return findGuides(em, { language, topic: topic ?? null }, page);
  }

  @Query(() => Guide, { nullable: true, description: 'A guide by its name in addresses, in the viewer’s language.' })
  guide(@Arg('slug', () => String) slug: string, @Ctx() { em, language }: PeopleContext): Promise<GuideEntity | null> {
    return findGuide(em, language, { slug });
  }
}

@Resolver()
export class GuideMutations {
  @Mutation(() => GuidePayload, { description: 'The viewer likes a guide; twice is once.' })
  likeGuide(@Arg('id', () => ID) id: string, @Ctx() context: PeopleContext): Promise<GuidePayload> {
    return toPayload('guide', context, likeGuide(context, { id: requireId(id, 'id'), likes: true }));
  }

  @Mutation(() => GuidePayload, { description: 'The viewer no longer likes a guide.' })
  unlikeGuide(@Arg('id', () => ID) id: string, @Ctx() context: PeopleContext): Promise<GuidePayload> {
    return toPayload('guide', context, likeGuide(context, { id: requireId(id, 'id'), likes: false }));
  }
}
