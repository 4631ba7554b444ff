import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A first message to start from; nothing is sent by it.' })
export class FirstMessageDraft {
  @Field()
  text!: string;

  @Field({ description: 'The language it is written in: the viewer’s.' })
  locale!: string;

  @Field({ description: 'The goal it was written for.' })
  goal!: string;
}
