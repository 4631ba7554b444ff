import type { firstMessageFr } from './first-message.texts.fr.js';

/** First messages to start from, in English. */
export const firstMessageEn: Record<keyof typeof firstMessageFr, string> = {
  'draft.mentorUnknown': 'This mentor cannot be found.',
  'draft.topics.1': '“{{first}}”',
  'draft.topics.2': '“{{first}}” and “{{second}}”',

  'draft.WARM.hello': 'Hello {{name}},',
  'draft.WARM.why.1': 'What you love to pass on, {{topics}}, made me want to write to you.',
  'draft.WARM.why.2': 'I read your profile with care: {{topics}} is just where I have the most to learn.',
  'draft.WARM.why.3': 'When I read {{topics}} in your profile, I felt at once that I should write to you.',
  'draft.WARM.plain.1': 'Your profile made me want to write to you.',
  'draft.WARM.plain.2': 'I read your profile with care, and your story meets what I am looking for.',
  'draft.WARM.plain.3': 'Your story speaks to me, which is why I am sending these few lines.',
  'draft.WARM.goal.1': 'At the moment, one goal is close to my heart: “{{goal}}”.',
  'draft.WARM.goal.2':
    'This is what I would like to reach: “{{goal}}”. I have the drive; what I lack is the eye of somebody who has been there.',
  'draft.WARM.goal.3': 'I have set myself a goal, “{{goal}}”, and I come to it with a will, and some doubts.',
  'draft.WARM.ask.1':
    'Would you agree to a first conversation of half an hour, to see whether we both want to go further?',
  'draft.WARM.ask.2': 'Would you have half an hour to talk about it, quite simply?',
  'draft.WARM.ask.3': 'If you like the idea, could we talk for half an hour in the coming weeks?',
  'draft.WARM.close.1': 'If this is a bad time, a word is enough, and I will quite understand.',
  'draft.WARM.close.2': 'Whatever your answer, thank you for the time you take to read this.',
  'draft.WARM.close.3': 'And if it is not possible, just tell me. Thank you already for your attention.',

  'draft.FORMAL.hello': 'Dear {{name}},',
  'draft.FORMAL.why.1':
    'Your profile mentions {{topics}}, a field in which I wish to make progress; that is the reason for this message.',
  'draft.FORMAL.why.2':
    'I am writing to you because of your experience, and in particular what you offer to pass on: {{topics}}.',
  'draft.FORMAL.why.3': 'Among the mentors of the programme, your profile caught my attention, notably for {{topics}}.',
  'draft.FORMAL.plain.1':
    'Your experience matches what I am looking for in this programme; that is the reason for this message.',
  'draft.FORMAL.plain.2': 'I am writing to you because of your experience and your career.',
  'draft.FORMAL.plain.3': 'Among the mentors of the programme, your profile caught my attention.',
  'draft.FORMAL.goal.1': 'My goal is the following: “{{goal}}”.',
  'draft.FORMAL.goal.2': 'I wish to work towards a precise goal: “{{goal}}”.',
  'draft.FORMAL.goal.3': 'The goal that I have set myself reads: “{{goal}}”.',
  'draft.FORMAL.ask.1':
    'Would you be available for a first conversation of half an hour, to see whether you could mentor me?',
  'draft.FORMAL.ask.2': 'Would you agree to discuss it for half an hour, on a date and by a means that suit you?',
  'draft.FORMAL.ask.3': 'I would be grateful for half an hour of your time to talk about it.',
  'draft.FORMAL.close.1': 'I will fully understand if your schedule does not allow it. Thank you for your attention.',
  'draft.FORMAL.close.2': 'If it is not possible for you, a simple word will do. With my thanks.',
  'draft.FORMAL.close.3': 'Thank you in advance for your answer, whatever it may be.',

  'draft.BRIEF.hello': 'Hello {{name}},',
  'draft.BRIEF.why.1': 'I am writing because of {{topics}}.',
  'draft.BRIEF.why.2': 'You love to pass on {{topics}}: that speaks to me.',
  'draft.BRIEF.why.3': 'In your profile, I noticed {{topics}}.',
  'draft.BRIEF.plain.1': 'Your story speaks to me.',
  'draft.BRIEF.plain.2': 'Your profile made me want to write.',
  'draft.BRIEF.plain.3': 'Your experience meets what I am looking for.',
  'draft.BRIEF.goal.1': 'My goal: “{{goal}}”.',
  'draft.BRIEF.goal.2': 'I am working on this: “{{goal}}”.',
  'draft.BRIEF.goal.3': 'What I am aiming for: “{{goal}}”.',
  'draft.BRIEF.ask.1': 'Would you have half an hour to talk about it?',
  'draft.BRIEF.ask.2': 'Could we talk for half an hour?',
  'draft.BRIEF.ask.3': 'Would a first conversation appeal to you?',
  'draft.BRIEF.close.1': 'A no is quite all right. Thank you!',
  'draft.BRIEF.close.2': 'If not, a word is enough. Thank you for reading.',
  'draft.BRIEF.close.3': 'Thank you, whatever your answer.',
};
