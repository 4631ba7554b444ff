export const firstMessageTextsEn = {
  'draft.mentorUnknown': 'This mentor cannot be found.',
  quoted: '“{{text}}”',

  'draft.WARM.hello': 'Hello {{name}},',
  'draft.WARM.why.1': 'I am writing to you because of what you love to share: {{topics}}.',
  'draft.WARM.why.2':
    'I read your profile with care. You mention {{topics}}, and that is exactly where I have the most to learn.',
  'draft.WARM.why.3': 'When I saw {{topics}} in your profile, I knew I wanted to write to you.',
  'draft.WARM.skill.1': 'Your experience ({{topics}}) made me want to write to you.',
  'draft.WARM.skill.2':
    'I read your profile with care. You mention {{topics}}, and that is exactly where I have the most to learn.',
  'draft.WARM.skill.3': 'When I saw {{topics}} among your skills, I knew I wanted to write to you.',
  'draft.WARM.plain.1': 'Your profile made me want to write to you.',
  'draft.WARM.plain.2': 'I read your profile with care, and your experience is just what I am looking for.',
  'draft.WARM.plain.3': 'Your story speaks to me, so I decided to write to you.',
  'draft.WARM.goal.1': 'Right now, one goal matters a lot to me: “{{goal}}”.',
  'draft.WARM.goal.2':
    'Here is what I would like to achieve: “{{goal}}”. I am motivated, and advice from somebody who has been there would help me a great deal.',
  'draft.WARM.goal.3': 'I have set myself a goal: “{{goal}}”. I am eager to get there, and I have a few doubts, too.',
  'draft.WARM.ask.1':
    'Would you be open to a first conversation of half an hour, to see whether we would both like to go further?',
  'draft.WARM.ask.2': 'Would you have half an hour to talk about it with me?',
  'draft.WARM.ask.3': 'If you like the idea, could we talk for half an hour in the coming weeks?',
  'draft.WARM.close.1': 'If this is a bad time, just let me know. I will completely understand.',
  'draft.WARM.close.2': 'Whatever your answer, thank you for taking the time to read this.',
  'draft.WARM.close.3': 'If it is not possible, that is perfectly fine. Thank you for reading this!',

  'draft.FORMAL.hello': 'Dear {{name}},',
  'draft.FORMAL.why.1':
    'Your profile mentions {{topics}}. That is where I would like to improve, which is why I am writing to you.',
  'draft.FORMAL.why.2':
    'I am writing to you because of your experience, and in particular what you enjoy sharing: {{topics}}.',
  'draft.FORMAL.why.3':
    'Among the profiles of the programme’s mentors, yours caught my attention, notably for {{topics}}.',
  'draft.FORMAL.skill.1':
    'Your profile mentions {{topics}}. That is where I would like to improve, which is why I am writing to you.',
  'draft.FORMAL.skill.2': 'I am writing to you because of your experience, in particular with {{topics}}.',
  'draft.FORMAL.skill.3':
    'Among the profiles of the programme’s mentors, yours caught my attention, notably for {{topics}}.',
  'draft.FORMAL.plain.1':
    'Your experience matches what I am looking for in this programme, which is why I am writing to you.',
  'draft.FORMAL.plain.2': 'I am writing to you because of your experience and your career path.',
  'draft.FORMAL.plain.3': 'Among the profiles of the programme’s mentors, yours caught my attention.',
  'draft.FORMAL.goal.1': 'My goal is the following: “{{goal}}”.',
  'draft.FORMAL.goal.2': 'I would like to work towards a specific goal: “{{goal}}”.',
  'draft.FORMAL.goal.3': 'The goal I have set myself is this: “{{goal}}”.',
  'draft.FORMAL.ask.1':
    'Would you be available for a first conversation of half an hour, to see whether you could mentor me?',
  'draft.FORMAL.ask.2': 'Would you be willing to discuss it for half an hour, at a time and in a way that suit you?',
  'draft.FORMAL.ask.3': 'Could you spare half an hour to talk about it?',
  'draft.FORMAL.close.1': 'If your schedule does not allow it, I will fully understand. Thank you for your attention.',
  'draft.FORMAL.close.2': 'If it is not possible, a short reply will be enough. With my thanks.',
  'draft.FORMAL.close.3': 'Thank you in advance for your answer, whatever it may be.',

  'draft.BRIEF.hello': 'Hello {{name}},',
  'draft.BRIEF.why.1': 'I am writing to you about {{topics}}.',
  'draft.BRIEF.why.2': 'You enjoy sharing {{topics}}, which interests me a lot.',
  'draft.BRIEF.why.3': 'I noticed {{topics}} in your profile.',
  'draft.BRIEF.skill.1': 'I am writing to you about {{topics}}.',
  'draft.BRIEF.skill.2': 'You know a lot about what interests me: {{topics}}.',
  'draft.BRIEF.skill.3': 'I noticed {{topics}} in your profile.',
  'draft.BRIEF.plain.1': 'Your story speaks to me.',
  'draft.BRIEF.plain.2': 'Your profile made me want to write to you.',
  'draft.BRIEF.plain.3': 'Your experience matches what I am looking for.',
  'draft.BRIEF.goal.1': 'My goal: “{{goal}}”.',
  'draft.BRIEF.goal.2': 'I am working on this: “{{goal}}”.',
  'draft.BRIEF.goal.3': 'What I am aiming for: “{{goal}}”.',
  'draft.BRIEF.ask.1': 'Could we talk about it for half an hour?',
  'draft.BRIEF.ask.2': 'Would you have half an hour for me?',
  'draft.BRIEF.ask.3': 'Would you be open to a first conversation?',
  'draft.BRIEF.close.1': 'It is fine to say no. Thank you!',
  'draft.BRIEF.close.2': 'If not, just let me know. Thank you!',
  'draft.BRIEF.close.3': 'Thank you, whatever your answer.',
} as const;
