import type { evaluationFr } from './evaluation.texts.fr.js';

/** What progress says of evaluations, in English. */
export const evaluationEn: Record<keyof typeof evaluationFr, string> = {
  'evaluation.notFound': 'This evaluation cannot be found.',
  'evaluation.notYet': 'This evaluation has not opened yet.',
  'evaluation.closed': 'This evaluation is closed.',
  'evaluation.already': 'You have already answered this evaluation.',
  'evaluation.unknownItem': 'This statement is not part of the evaluation.',
  'evaluation.twice': 'One answer to each statement.',
  'evaluation.missing': 'Answer these statements as well: {{items}}.',
  'instrument.jumelage-short.title': 'Our relationship, in short',
  'instrument.jumelage-short.availability': 'We make ourselves available to each other, as agreed.',
  'instrument.jumelage-short.kindness': 'Our conversations are kind, even when the subject is hard.',
  'instrument.jumelage-short.authenticity': 'Each of us can be themselves and say what they really think.',
  'instrument.jumelage-short.curiosity': 'We take a real interest in what the other lives through and thinks.',
  'instrument.jumelage-short.positiveAttitude': 'I leave our meetings with new energy.',
  'instrument.jumelage-short.integrity':
    'We keep our word: what is promised is done, what is confided stays between us.',
  'instrument.jumelage-short.motivation': 'This relationship matters to both of us, and it shows.',
  'instrument.jumelage-short.respect': 'Our differences, our choices and our time are respected.',
  'instrument.jumelage-short.beliefInSuccess': 'We both believe that the goals will be reached.',
  'instrument.jumelage-short.nonJudgement': 'We can talk about a failure or a doubt without feeling judged.',
  'instrument.jumelage-short.listening': 'Each of us listens to the end before answering or advising.',
  'instrument.jumelage-short.clarity': 'We both know what we expect of each other.',
};
