import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What was sent before a meeting; what both sent stands together.' })
export class Preparation {
  @Field(() => [ID], { description: 'Documents of the sender’s, which the other party may open in their profile.' })
  documentIds!: string[];

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Date, { description: 'The last time that something was sent.' })
  sentAt!: Date;
}
