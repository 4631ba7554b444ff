/** What progress says about reminders, their e-mails and preferences, in English. */
export const reminderTextsEn = {
  'reminder.MEETING_SOON.title': 'Meeting with {{name}}',
  'reminder.MEETING_SOON.body': 'Your meeting with {{name}} begins {{when}} ({{minutes}} minutes).',
  'reminder.AGENDA_MISSING.title': 'What will you talk about with {{name}}?',
  'reminder.AGENDA_MISSING.body':
    'Your meeting with {{name}} is {{when}}, and its agenda is still empty. One topic or one question is enough. If nothing comes to mind, have a look at the suggested questions.',
  'reminder.PREPARATION_MISSING.title': 'Prepare for your first meeting with {{name}}',
  'reminder.PREPARATION_MISSING.body':
    'You are meeting {{name}} {{when}}. Send your goals or a CV before the meeting: you will get to know each other faster.',
  'reminder.WRAP_UP_MISSING.title': 'What do you take away from your meeting?',
  'reminder.WRAP_UP_MISSING.body':
    'You had planned a meeting with {{name}} {{when}}. Two minutes are enough to note what you take away and what comes next.',
  'reminder.NO_NEXT_MEETING.title': 'When is your next meeting?',
  'reminder.NO_NEXT_MEETING.body': 'No meeting with {{name}} is planned. Suggest a date now; you can always change it.',
  'reminder.ACTION_ITEM_DUE.title': 'An action item is due',
  'reminder.ACTION_ITEM_DUE.body':
    '“{{what}}”: you planned to do it by {{day}}. If it is done, tick off this action item; if not, talk about it with {{name}}.',
  'reminder.GOAL_REVIEW_DUE.title': 'How is your goal coming along?',
  'reminder.GOAL_REVIEW_DUE.body':
    '“{{what}}”: it is time to review this goal. A step, an obstacle, a change of course: everything counts. You can also set it aside.',
  'reminder.AGREEMENT_MISSING.title': 'Your agreement with {{name}}',
  'reminder.AGREEMENT_MISSING.body':
    'You and {{name}} are getting to know each other. Writing down what you both expect makes the rest simpler: propose an agreement, or sign the one that is waiting for you.',
  'reminder.AGREEMENT_REVIEW_DUE.title': 'Review your agreement with {{name}}',
  'reminder.AGREEMENT_REVIEW_DUE.body':
    'You planned to review your agreement around now. Does it still suit you both? Keep it, or propose a new version.',
  'reminder.RHYTHM_SLIPPING.title': 'Pick up the thread with {{name}}',
  'reminder.RHYTHM_SLIPPING.body':
    'It has been longer than planned since you were last in touch with {{name}}. A short message is all it takes.',
  'reminder.RELAUNCH.title': 'Get back in touch with {{name}}',
  'reminder.RELAUNCH.body':
    'It has gone quiet between you and {{name}}. That happens, and nothing is lost: a relaunch helps you both to take stock, or to end well.',
  'reminder.RELAUNCH.asked.title': '{{name}} would like to relaunch your pairing',
  'reminder.RELAUNCH.asked.body':
    '{{name}} suggests taking a fresh look at your goals and at what comes next. Answer in your own time.',
  'reminder.ADVICE_RESULT_DUE.title': 'Was this advice useful?',
  'reminder.ADVICE_RESULT_DUE.body':
    '{{name}} gave you some advice a few weeks ago. Tell them what came of it, even if you set it aside: they will be glad to hear.',
  'reminder.END_NEAR.title': 'The agreed end is near',
  'reminder.END_NEAR.body':
    'Your pairing with {{name}} is close to its agreed end. Decide together: continue with a new agreement, or prepare a good ending.',
  'reminder.SAY_THANKS.title': 'Say thank you to {{name}}',
  'reminder.SAY_THANKS.body':
    'Your pairing is coming to an end. Tell {{name}} what this mentoring has given you: a few sincere words are enough.',
  'reminder.KEEP_IN_TOUCH.title': 'Send {{name}} your news',
  'reminder.KEEP_IN_TOUCH.body':
    'You have not written to each other for a while. {{name}} will be glad to hear from you, however briefly.',
  'reminder.EVALUATION_OPEN.title': 'Your view of your pairing',
  'reminder.EVALUATION_OPEN.body':
    'A short evaluation of your pairing with {{name}} is open. Your answers stay hidden until the other person has answered too, or until the time is up.',
  'reminder.notFound': 'This reminder cannot be found.',
  'reminder.done': 'This reminder is no longer needed.',
  'reminder.past': 'Choose a time in the future.',
  'reminder.tooFar': 'You can put off a reminder by at most {{days}} days.',
  'reminder.afterMeeting': 'The meeting will have begun by then: choose an earlier time.',
  'preferences.time': 'Quiet hours: give a time from 00:00 to 23:59, for example 22:30.',
  'preferences.both': 'Quiet hours: give both a start and an end, or neither.',
  'preferences.same': 'Quiet hours: choose an end that differs from the start.',
  'mail.reminder.hello': 'Hello {{name}},',
  'mail.reminder.join': 'Join the meeting',
  'mail.reminder.why':
    'You are receiving this e-mail because you were not online when the reminder was due. You can change this in your reminder preferences.',
} as const;
