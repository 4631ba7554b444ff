import { ArgsType, Field, Int } from 'type-graphql';
@ArgsType()
export class PairingsPageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: '0 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;
}
