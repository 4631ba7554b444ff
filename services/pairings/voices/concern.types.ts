import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { PairingUserError } from '../common/user-error.types.js';

@ObjectType({
  description:
    'What somebody told the coordinators about a pairing of theirs; seen by the coordinators who are neither of the two.',
})
export class Concern {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => Date)
  raisedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When a coordinator had taken care of it.' })
  resolvedAt!: Date | null;
}

@ObjectType({ description: 'A concern in a list, with the cursor of its place.' })
export class ConcernEdge {
  @Field()
  cursor!: string;

  @Field(() => Concern)
  node!: Concern;
}

@ObjectType({ description: 'A page of concerns.' })
export class ConcernConnection {
  @Field(() => [ConcernEdge])
  edges!: ConcernEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'All that match; counted only when asked for.' })
  totalCount!: number;
}

@ArgsType()
export class ConcernsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those that are resolved, or only those that are not.' })
  resolved?: boolean | null;
}

@ObjectType({ description: 'The concern that was raised, by its id alone, or why it was not.' })
export class ConcernPayload {
  @Field(() => ID, { nullable: true })
  concernId!: string | null;

  @Field(() => [PairingUserError])
  userErrors!: PairingUserError[];
}

@ObjectType({ description: 'The concern after the change, or why there was none.' })
export class ConcernResolvedPayload {
  @Field(() => Concern, { nullable: true })
  concern!: Concern | null;

  @Field(() => [PairingUserError])
  userErrors!: PairingUserError[];
}
