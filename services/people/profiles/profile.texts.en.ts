/** The English texts of profiles. */
export const profileTextsEn = {
  'person.notFound': 'This person cannot be found.',
  'person.isSelf': 'Choose somebody other than yourself.',
  'manager.cycle': 'This person already reports to you, directly or indirectly.',
  'charter.noProfile': 'Fill in your mentor profile first.',
  'away.past': 'Away until: choose today or a date in the future.',
  'person.formerMember': 'a former member',
} as const;
