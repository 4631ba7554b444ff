export const closureTextsEn = {
  'field.learned': 'What you learned',
  'field.thanks': 'Thanks',
  'reflection.already': 'You have already written your reflection: it can no longer be changed.',
} as const;
