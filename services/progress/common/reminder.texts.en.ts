import type { remindersFr } from './reminder.texts.fr.js';

export const remindersEn: Record<keyof typeof remindersFr, string> = {
  'reminder.MEETING_SOON.title': 'Meeting with {{name}}',
  'reminder.MEETING_SOON.body': 'Your meeting with {{name}} begins {{when}} ({{minutes}} minutes).',
  'reminder.AGENDA_MISSING.title': 'What will you talk about with {{name}}?',
  'reminder.AGENDA_MISSING.body':
    'Your meeting with {{name}} is {{when}}, and its agenda is still empty. One topic or one question is enough; if nothing comes to mind, there are starters for you.',
  'reminder.PREPARATION_MISSING.title': 'Prepare your first meeting with {{name}}',
  'reminder.PREPARATION_MISSING.body':
    'You meet {{name}} {{when}}. Sending your goals or a CV beforehand helps them to know you better.',
  'reminder.WRAP_UP_MISSING.title': 'What do you take away from your meeting?',
  'reminder.WRAP_UP_MISSING.body':
    'Your meeting with {{name}} was planned {{when}}. Two minutes are enough to note what you take away, and what comes next.',
  'reminder.NO_NEXT_MEETING.title': 'And the next meeting?',
  'reminder.NO_NEXT_MEETING.body':
    'No meeting with {{name}} is planned. Propose a date while the momentum is there; it can always change.',
  'reminder.ACTION_ITEM_DUE.title': 'An action item is due',
  'reminder.ACTION_ITEM_DUE.body':
    '“{{what}}”: you planned to do it by {{day}}. If it is done, tick it off; if not, talk about it with {{name}}.',
  'reminder.GOAL_REVIEW_DUE.title': 'How is your goal coming along?',
  'reminder.GOAL_REVIEW_DUE.body':
    '“{{what}}”: it is time to come back to it. A step, an obstacle, a change of course, all of it counts; you may also set it aside.',
  'reminder.AGREEMENT_MISSING.title': 'Your agreement with {{name}}',
  'reminder.AGREEMENT_MISSING.body':
    'You and {{name}} are getting to know each other. Writing down what each of you expects makes the rest simpler: propose an agreement, or sign the one that waits for you.',
  'reminder.AGREEMENT_REVIEW_DUE.title': 'Read your agreement with {{name}} again',
  'reminder.AGREEMENT_REVIEW_DUE.body':
    'You chose to read your agreement again around today. Does it still suit you both? Keep it, or propose a new version.',
  'reminder.RHYTHM_SLIPPING.title': 'Pick up the thread with {{name}}',
  'reminder.RHYTHM_SLIPPING.body':
    'You were last in touch with {{name}} longer ago than you agreed. A short message is enough.',
  'reminder.RELAUNCH.title': 'Get back in touch with {{name}}',
  'reminder.RELAUNCH.body':
    'It has gone quiet between you and {{name}}. That happens, and nothing is lost: a relaunch helps you both to take stock, or to close with care.',
  'reminder.RELAUNCH.asked.title': '{{name}} would like to relaunch your pairing',
  'reminder.RELAUNCH.asked.body':
    '{{name}} suggests that you look again at your goals and at what comes next. Answer in your own time.',
  'reminder.ADVICE_RESULT_DUE.title': 'Was this advice of use?',
  'reminder.ADVICE_RESULT_DUE.body':
    '{{name}} gave you some advice a few weeks ago. Tell them what came of it, even if you set it aside: they will be glad to hear.',
  'reminder.END_NEAR.title': 'The agreed end draws near',
  'reminder.END_NEAR.body':
    'Your pairing with {{name}} is close to the end that you agreed on. Choose together: go on with a new agreement, or prepare a good ending.',
  'reminder.SAY_THANKS.title': 'Say thank you to {{name}}',
  'reminder.SAY_THANKS.body':
    'Your pairing is coming to its end. A few sincere words to {{name}}, on what this time has given you, would be a fine way to close it.',
  'reminder.KEEP_IN_TOUCH.title': 'Give {{name}} your news',
  'reminder.KEEP_IN_TOUCH.body':
    'You have not written to each other for a while. News, however short, will please {{name}}.',
  'reminder.EVALUATION_OPEN.title': 'Your view of your pairing',
  'reminder.EVALUATION_OPEN.body':
    'A short evaluation of your pairing with {{name}} is open. Your answers stay hidden until both of you have answered, or the time for it is over.',
  'reminder.notFound': 'This reminder cannot be found.',
  'reminder.done': 'This reminder is no longer needed.',
  'reminder.past': 'Choose a moment to come.',
  'reminder.tooFar': 'A reminder can be put off by at most {{days}} days.',
  'reminder.afterMeeting': 'The meeting will have begun by then: choose an earlier moment.',
  'preferences.time': 'A time from 00:00 to 23:59 is needed.',
  'preferences.both': 'Quiet hours have a beginning and an end, or neither.',
  'preferences.same': 'Quiet hours end at another time than they begin.',
  'mail.reminder.hello': 'Hello {{name}},',
  'mail.reminder.join': 'Join the meeting',
  'mail.reminder.why':
    'This e-mail reaches you because you were not connected when the reminder was due. You can change that in your reminder preferences whenever you like.',
  'calendar.name': 'Mentoring meetings',
  'calendar.meeting': 'Meeting with {{name}}',
  'calendar.proposed': 'Proposed meeting with {{name}}',
  'calendar.alarm': 'Meeting with {{name}}, soon',
  'calendar.phone': 'By telephone',
  'calendar.tooMany': 'Too many requests: try again in a minute.',
};
