import { Field, ObjectType } from 'type-graphql';
import { describedEnum } from '../shared/graphql/described-enum.js';
export const ProgressErrorCode = describedEnum(
  'ProgressErrorCode',
  'Why progress refused something that can be mended.',
  {
    NOT_FOUND: 'It does not exist, or not for the viewer.',
    INVALID: 'A field is not as it must be; `path` names it, `message` says what is allowed.',
    NOT_YOURS: 'The other party decides this.',
    PAIRING_NOT_OPEN: 'The pairing’s status does not allow it now.',
    WRONG_STATUS: 'Its status does not allow it now.',
    STALE_VERSION: 'It changed meanwhile: load it again.',
    PERCENT_OUT_OF_RANGE: '0 to 100 is allowed.',
    OVERLAP: 'One of the two has another confirmed meeting then.',
    QUIET_HOURS: 'One of the two has quiet hours then.',
    OVER_LIMIT: 'A limit would be passed.',
    IN_THE_PAST: 'It lies in the past.',
    TOO_SHORT: 'It is too short.',
    FOLLOW_UP_REQUIRED: 'What follows is missing.',
    NEXT_MEETING_OR_REASON: 'The next meeting, or why there is none, is missing.',
    ALREADY_SUBMITTED: 'It was submitted already.',
  },
);

@ObjectType({ description: 'Why something was refused, in the viewer’s language.' })
export class ProgressUserError {
  @Field(() => ProgressErrorCode)
  code!: keyof typeof ProgressErrorCode;

  @Field()
  message!: string;

  @Field(() => [String], { description: 'The argument or input field that it is about.' })
  path!: string[];
}
