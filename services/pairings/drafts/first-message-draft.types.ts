import { Field, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { MessageToneName } from './first-message.domain.js';

export const MessageTone = describedEnum<MessageToneName>('MessageTone', 'How a first message sounds.', {
  WARM: 'From person to person.',
  FORMAL: 'With some distance.',
  BRIEF: 'Under sixty words.',
});

@ObjectType({ description: 'A first message to start from; nothing is sent by it.' })
export class FirstMessageDraft {
  @Field()
  text!: string;

  @Field({ description: 'The language it is written in: the viewer’s.' })
  locale!: string;

  @Field({ description: 'The goal it was written for.' })
  goal!: string;
}
