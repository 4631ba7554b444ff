import { Field, ID, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import type { ChannelName, ContactSourceName } from '../pairing/pairing.domain.js';
import { Channel, ContactSource } from '../pairing/pairing-enums.types.js';

@ObjectType({ description: 'That the two were in touch.' })
export class Contact {
  @Field(() => ID)
  id!: string;

  @Field(() => Channel)
  channel!: ChannelName;

  @Field(() => Date)
  at!: Date;

  @Field(() => ContactSource)
  source!: ContactSourceName;
}

@ObjectType({ description: 'A contact in a list, with the cursor of its place.' })
export class ContactEdge {
  @Field()
  cursor!: string;

  @Field(() => Contact)
  node!: Contact;
}

@ObjectType({ description: 'A page of contacts.' })
export class ContactConnection {
  @Field(() => [ContactEdge])
  edges!: ContactEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
