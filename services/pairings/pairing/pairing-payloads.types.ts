import { Field, ObjectType } from 'type-graphql';
import { Message } from '../messages/message.types.js';
import { PairingRequest } from '../requests/request.types.js';
import { Pairing } from './pairing.types.js';
import { PairingErrorCode } from './pairing-enums.types.js';

@ObjectType({ description: 'Why something was refused, in the viewer’s language.' })
export class PairingUserError {
  @Field(() => PairingErrorCode)
  code!: keyof typeof PairingErrorCode;

  @Field()
  message!: string;

  @Field(() => [String], { description: 'The argument or input field that it is about.' })
  path!: string[];
}

@ObjectType({ description: 'The request after the change, or why there was none.' })
export class PairingRequestPayload {
  @Field(() => PairingRequest, { nullable: true })
  request!: PairingRequest | null;

  @Field(() => [PairingUserError])
  userErrors!: PairingUserError[];
}

@ObjectType({ description: 'The pairing after the change, or why there was none.' })
export class PairingPayload {
  @Field(() => Pairing, { nullable: true })
  pairing!: Pairing | null;

  @Field(() => [PairingUserError])
  userErrors!: PairingUserError[];
}

@ObjectType({ description: 'The message, or why it was not sent.' })
export class MessagePayload {
  @Field(() => Message, { nullable: true })
  message!: Message | null;

  @Field(() => [PairingUserError])
  userErrors!: PairingUserError[];
}
