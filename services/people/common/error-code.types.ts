import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { HorizonName, PersonStatusName, SkillLevelName } from '../profiles/profile.domain.js';
import type { AdmissionName, ProgramRoleName } from '../programmes/membership.domain.js';

export const PersonStatus = describedEnum<PersonStatusName>('PersonStatus', 'Whether somebody takes part now.', {
  ACTIVE: 'Takes part.',
  AWAY: 'Away until a date of their own choice.',
  SUSPENDED: 'Suspended by a coordinator.',
  ERASED: 'A former member, erased at their own request.',
});

export const SkillLevel = describedEnum<SkillLevelName>(
  'SkillLevel',
  'How far somebody has come in a skill, by their own word.',
  {
    BEGINNER: 'Has begun.',
    INTERMEDIATE: 'Works with it.',
    ADVANCED: 'Works with it without help, in hard cases too.',
    EXPERT: 'Others come for advice.',
  },
);

export const Horizon = describedEnum<HorizonName>('Horizon', 'How far ahead a goal lies.', {
  SHORT: 'Weeks to months.',
  LONG: 'A year or more.',
});

export const Admission = describedEnum<AdmissionName>('Admission', 'How one comes into a programme.', {
  OPEN: 'Anyone may join.',
  INVITATION: 'A coordinator invites.',
});

export const ProgramRole = describedEnum<ProgramRoleName>(
  'ProgramRole',
  'What somebody is in a programme; several at once are possible.',
  {
    MENTOR: 'Passes on.',
    MENTEE: 'Seeks to grow.',
    COORDINATOR: 'Runs the programme.',
  },
);

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
