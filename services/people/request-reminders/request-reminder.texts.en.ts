/** The English texts of reminders of unanswered requests. */
export const requestReminderTextsEn = {
  'mail.requestReminder.subject': 'A mentoring request is waiting for your answer',
  'mail.requestReminder.body':
    '{{mentee}} wrote to you some time ago to ask you to be their mentor, and is hoping for an answer.',
  'mail.requestReminder.answers':
    'A yes, a no or a question: anything is better than silence. If somebody else is better placed, you can name them when you decline.',
  'mail.requestReminder.pause':
    'If this is a bad time, you can also stop accepting requests for a while. You will not be reminded of this request again.',
} as const;
