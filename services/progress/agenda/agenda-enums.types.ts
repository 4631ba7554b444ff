import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { AgendaItemKindName, AgendaItemStatusName, AgendaPhaseKeyName } from './agenda.domain.js';
export const AgendaPhaseKey = describedEnum<AgendaPhaseKeyName>('AgendaPhaseKey', 'A part of a meeting.', {
  CONTACT: 'Finding each other: 10 minutes.',
  HOT_TOPICS: 'What cannot wait: 60 % of the rest.',
  PRIORITIES: 'What was agreed on, and where it is to lead: the remainder.',
  WRAP_UP: 'What was learned, and what follows: 5 minutes.',
});

export const AgendaItemKind = describedEnum<AgendaItemKindName>('AgendaItemKind', 'What sort of thing to talk about.', {
  HOT_TOPIC: 'Something that cannot wait.',
  GOAL: 'A goal to look at.',
  QUESTION_FOR_MENTOR: 'A question that the mentor may have lived through.',
  FOLLOW_UP: 'What came of something agreed before.',
  SHARE: 'News, good or not.',
});

export const AgendaItemStatus = describedEnum<AgendaItemStatusName>('AgendaItemStatus', 'What became of an item.', {
  OPEN: 'Still to be talked about.',
  DISCUSSED: 'Talked about.',
  CARRIED_OVER: 'Taken to the next meeting.',
  DROPPED: 'No longer wanted.',
});
