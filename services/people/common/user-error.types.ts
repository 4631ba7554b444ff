import { Field, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';

export const PeopleErrorCode = describedEnum(
  'PeopleErrorCode',
  'Why the people service refused a change that the person can correct.',
  {
    NOT_FOUND: 'It does not exist, or the viewer may not see it.',
    INVALID: 'A field is invalid: `path` names it, `message` says what is allowed.',
    CHARTER_NOT_ACCEPTED: 'The mentors’ charter has to be accepted first.',
    MANAGER_CYCLE: 'The chain of managers would close in a circle.',
    ALREADY_MEMBER: 'The viewer already has this role.',
    NOT_ADMITTED: 'The programme can be joined by invitation only.',
    HAS_OPEN_PAIRINGS: 'Open pairings have to end first.',
    CONFLICTING_CHANGE: 'Somebody else changed the same data: load it again.',
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
