import { Field, ID, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import type { ActivityKindName } from '../activity/activity-kinds.domain.js';
import { ActivityKind } from './activity-kind.types.js';

@ObjectType({
  description: 'Something that happened in a programme: seen by the two whom it is about and by coordinators.',
})
export class Activity {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Opaque; give it back as `after` to receive all that came later.' })
  cursor!: string;

  @Field(() => ActivityKind)
  kind!: ActivityKindName;

  @Field(() => Date)
  at!: Date;
}

@ObjectType({ description: 'An activity in a list, with the cursor of its place on the page.' })
export class ActivityEdge {
  @Field({ description: 'For the next page; to follow what comes, take the node’s own `cursor`.' })
  cursor!: string;

  @Field(() => Activity)
  node!: Activity;
}

@ObjectType({ description: 'A page of activity, the newest first.' })
export class ActivityConnection {
  @Field(() => [ActivityEdge])
  edges!: ActivityEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
