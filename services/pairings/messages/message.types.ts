import { Field, ID, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/pagination/page-info.types.js';
import { PairingUserError } from '../common/user-error.types.js';

@ObjectType({ description: 'What one of the two wrote to the other; seen by the two alone.' })
export class Message {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => Date)
  sentAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the other read it.' })
  readAt!: Date | null;
}

@ObjectType({ description: 'A message in a list, with the cursor of its place.' })
export class MessageEdge {
  @Field()
  cursor!: string;

  @Field(() => Message)
  node!: Message;
}

@ObjectType({ description: 'A page of messages.' })
export class MessageConnection {
  @Field(() => [MessageEdge])
  edges!: MessageEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'The message, or why it was not sent.' })
export class MessagePayload {
  @Field(() => Message, { nullable: true })
  message!: Message | null;

  @Field(() => [PairingUserError])
  userErrors!: PairingUserError[];
}

@ObjectType({ description: 'A message that was sent, by either of the two.' })
export class MessageEvent {
  @Field({ description: 'Opaque; give it back as `after` to receive all that came later.' })
  cursor!: string;
}
