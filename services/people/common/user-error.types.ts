import { Field, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';

export const PeopleErrorCode = describedEnum(
  'PeopleErrorCode',
  'Why people refused something that the person can mend.',
  {
    NOT_FOUND: 'It does not exist, or not for the viewer.',
    INVALID: 'A field is not as it must be; `path` names it, `message` says what is allowed.',
    CHARTER_NOT_ACCEPTED: 'The mentors’ charter has to be accepted first.',
    MANAGER_CYCLE: 'The chain of managers would close in a circle.',
    ALREADY_MEMBER: 'The viewer already has this role.',
    NOT_ADMITTED: 'The programme is joined by invitation.',
    HAS_OPEN_PAIRINGS: 'Open pairings have to end first.',
    CONFLICTING_CHANGE: 'Somebody changed the same thing meanwhile: load it again.',
  },
);

@ObjectType({ description: 'Why something was refused, in the viewer’s language.' })
export class PeopleUserError {
  @Field(() => PeopleErrorCode)
  code!: keyof typeof PeopleErrorCode;

  @Field()
  message!: string;

  @Field(() => [String], { description: 'The argument or input field that it is about.' })
  path!: string[];
}
