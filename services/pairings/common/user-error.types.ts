import { Field, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
export const PairingErrorCode = describedEnum(
  'PairingErrorCode',
  'Why pairings refused something that the person can mend.',
  {
    NOT_FOUND: 'It does not exist, or it is not for the viewer to do.',
    INVALID: 'A field is not as it must be; `path` names it, `message` says what is allowed.',
    SAME_PERSON: 'Nobody is paired with themselves.',
    HIERARCHY: 'One of the two is above the other in the chain of managers.',
    CONFLICT: 'A conflict of interest was declared.',
    BLOCKED: 'The viewer has blocked the other; told to a coordinator: one of the two has.',
    NO_CAPACITY: 'All of the mentor’s places are taken.',
    NOT_ACCEPTING: 'The other takes nobody at the moment.',
    ALREADY_PAIRED: 'These two already have an open pairing, in the same roles.',
    NOT_A_MEMBER: 'One of the two does not have the role in the programme.',
    GOAL_REQUIRED: 'At least one goal is needed.',
    TOO_MANY_PENDING: 'Too many requests already wait for this mentor, or one of the viewer’s own.',
    REQUEST_CLOSED: 'The request was answered, withdrawn or has expired.',
    PAIRING_NOT_OPEN: 'The pairing has ended.',
    WRONG_STATUS: 'Not possible in the present status.',
    STALE_VERSION: 'A newer version was proposed meanwhile: read that one.',
    AGREEMENT_REQUIRED: 'Both have to sign an agreement first.',
  },
);

@ObjectType({ description: 'Why something was refused, in the viewer’s language.' })
export class PairingUserError {
  @Field(() => PairingErrorCode)
  code!: keyof typeof PairingErrorCode;

  @Field()
  message!: string;

  @Field(() => [String], { description: 'The argument or input field that it is about.' })
  path!: string[];
}
