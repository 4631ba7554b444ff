import type { requestReminderTextsFr } from './request-reminders.texts.fr.js';

/** What people writes in English about requests that wait. */
export const requestReminderTextsEn: Record<keyof typeof requestReminderTextsFr, string> = {
  'mail.waiting.subject': 'A mentoring request is waiting for your answer',
  'mail.waiting.body':
    '{{mentee}} wrote to you some time ago to ask for your mentoring, and hopes for a word from you.',
  'mail.waiting.ways':
    'A yes, a no or a question: anything is better than silence. If somebody else is better placed, you can name them as you decline.',
  'mail.waiting.limits':
    'If this is a bad time, you can also stop taking requests for a while. This reminder will not be repeated.',
};
