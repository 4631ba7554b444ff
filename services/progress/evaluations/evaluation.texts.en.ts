/** What progress says about evaluations, in English. */
export const evaluationTextsEn = {
  'evaluation.notFound': 'This evaluation cannot be found.',
  'evaluation.notYet': 'This evaluation has not opened yet.',
  'evaluation.closed': 'This evaluation is closed.',
  'evaluation.already': 'You have already answered this evaluation.',
  'evaluation.unknownItem': 'This statement is not part of the evaluation.',
  'evaluation.twice': 'Give only one answer to each statement.',
  'evaluation.missing_one': 'One answer is missing: answer every statement.',
  'evaluation.missing_other': '{{count}} answers are missing: answer every statement.',
  'instrument.jumelage-short.title': 'Our relationship, in brief',
  'instrument.jumelage-short.availability': 'We make ourselves available to each other, as agreed.',
  'instrument.jumelage-short.kindness': 'Our conversations are kind, even when the subject is difficult.',
  'instrument.jumelage-short.authenticity': 'We can be ourselves and say what we really think.',
  'instrument.jumelage-short.curiosity':
    'We take a real interest in what the other person thinks and is going through.',
  'instrument.jumelage-short.positiveAttitude': 'I leave our meetings with fresh energy.',
  'instrument.jumelage-short.integrity':
    'We keep our word: what is promised is done, and what is confided stays between us.',
  'instrument.jumelage-short.motivation': 'This relationship matters to both of us, and it shows.',
  'instrument.jumelage-short.respect': 'Our differences, our choices and our time are respected.',
  'instrument.jumelage-short.beliefInSuccess': 'We both believe that the goals will be reached.',
  'instrument.jumelage-short.nonJudgement': 'We can talk about a failure or a doubt without feeling judged.',
  'instrument.jumelage-short.listening': 'We hear each other out before answering or giving advice.',
  'instrument.jumelage-short.clarity': 'We both know what we expect from this relationship.',
} as const;
