import { registerEnumType } from 'type-graphql';
import type { AdmissionName, ProgramRoleName } from '../../domain/membership.js';
import type { HorizonName, PersonStatusName, SkillLevelName } from '../../domain/profile.js';
import { named } from './named.js';

export const PersonStatus = named<PersonStatusName>('ACTIVE', 'AWAY', 'SUSPENDED', 'ERASED');
registerEnumType(PersonStatus, {
  name: 'PersonStatus',
  description: 'Whether somebody takes part now.',
  valuesConfig: {
    ACTIVE: { description: 'Takes part.' },
    AWAY: { description: 'Away until a date of their own choice.' },
    SUSPENDED: { description: 'Suspended by a coordinator.' },
    ERASED: { description: 'A former member, erased at their own request.' },
  },
});

export const SkillLevel = named<SkillLevelName>('BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT');
registerEnumType(SkillLevel, {
  name: 'SkillLevel',
  description: 'How far somebody has come in a skill, by their own word.',
  valuesConfig: {
    BEGINNER: { description: 'Has begun.' },
    INTERMEDIATE: { description: 'Works with it.' },
    ADVANCED: { description: 'Works with it without help, in hard cases too.' },
    EXPERT: { description: 'Others come for advice.' },
  },
});

export const Horizon = named<HorizonName>('SHORT', 'LONG');
registerEnumType(Horizon, {
  name: 'Horizon',
  description: 'How far ahead a goal lies.',
  valuesConfig: { SHORT: { description: 'Weeks to months.' }, LONG: { description: 'A year or more.' } },
});

export const Admission = named<AdmissionName>('OPEN', 'INVITATION');
registerEnumType(Admission, {
  name: 'Admission',
  description: 'How one comes into a programme.',
  valuesConfig: { OPEN: { description: 'Anyone may join.' }, INVITATION: { description: 'A coordinator invites.' } },
});

export const ProgramRole = named<ProgramRoleName>('MENTOR', 'MENTEE', 'COORDINATOR');
registerEnumType(ProgramRole, {
  name: 'ProgramRole',
  description: 'What somebody is in a programme; several at once are possible.',
  valuesConfig: {
    MENTOR: { description: 'Passes on.' },
    MENTEE: { description: 'Seeks to grow.' },
    COORDINATOR: { description: 'Runs the programme.' },
  },
});

export const PeopleErrorCode = named(
  'NOT_FOUND',
  'INVALID',
  'CHARTER_NOT_ACCEPTED',
  'MANAGER_CYCLE',
  'ALREADY_MEMBER',
  'NOT_ADMITTED',
  'HAS_OPEN_PAIRINGS',
  'CONFLICTING_CHANGE',
);
registerEnumType(PeopleErrorCode, {
  name: 'PeopleErrorCode',
  description: 'Why people refused something that the person can mend.',
  valuesConfig: {
    NOT_FOUND: { description: 'It does not exist, or not for the viewer.' },
    INVALID: { description: 'A field is not as it must be; `path` names it, `message` says what is allowed.' },
    CHARTER_NOT_ACCEPTED: { description: 'The mentors’ charter has to be accepted first.' },
    MANAGER_CYCLE: { description: 'The chain of managers would close in a circle.' },
    ALREADY_MEMBER: { description: 'The viewer already has this role.' },
    NOT_ADMITTED: { description: 'The programme is joined by invitation.' },
    HAS_OPEN_PAIRINGS: { description: 'Open pairings have to end first.' },
    CONFLICTING_CHANGE: { description: 'Somebody changed the same thing meanwhile: load it again.' },
  },
});
