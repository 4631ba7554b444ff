export const relaunchTextsEn = {
  'relaunch.inTouch':
    'You are in touch as agreed: a relaunch is for when a silence has settled in. Simply write to each other.',
  'relaunch.decided': 'This relaunch is already over.',

  'relaunch.guide.talk.ANY':
    'Choose talking over writing: twenty minutes on the phone, by video or over coffee untangle what ten messages only complicate.',
  'relaunch.guide.talk.EMAIL':
    'It is suggested that you start with an e-mail. Three sentences are enough: one about the silence, one about what your conversations have brought you, one to set up a call.',
  'relaunch.guide.talk.CHAT':
    'It is suggested that you start with messages. Use them to find twenty minutes for a real conversation.',
  'relaunch.guide.talk.PHONE':
    'A phone call is suggested: choose a quiet moment for both of you. Twenty minutes are enough.',
  'relaunch.guide.talk.VIDEO': 'A video call is suggested: choose a date this week or next. Twenty minutes are enough.',
  'relaunch.guide.talk.IN_PERSON': 'A meeting in person is suggested: have a coffee together, without an agenda.',

  'relaunch.guide.MENTEE.title': 'Getting back in touch with your mentor',
  'relaunch.guide.MENTEE.open':
    'Write a simple message, without long apologies: say that your conversations are on your mind, and mention a piece of advice that helped you. Your mentor is rarely waiting for an explanation, and nearly always for news.',
  'relaunch.guide.MENTEE.goals_one':
    'Read your goal from the start again: {{goals}}. Ask yourself whether it is the same, has changed, or has been lost sight of, and make a note. No answer is a failure.',
  'relaunch.guide.MENTEE.goals_other':
    'Read your goals from the start again: {{goals}}. For each one, ask yourself whether it is the same, has changed, or has been lost sight of, and make a note. No answer is a failure.',
  'relaunch.guide.MENTEE.goalsNone':
    'You began without a written goal: say in one sentence what you are looking for today.',
  'relaunch.guide.MENTEE.newGoal':
    'Since your goals have changed since the start, write a new one, however small: it will help you set out again.',
  'relaunch.guide.MENTEE.asked.1':
    'Ask yourself what you really want: to continue, to go on with somebody better placed, or to end the pairing. All three are good outcomes.',
  'relaunch.guide.MENTEE.asked.2':
    'Give your answer here. Your mentor will see it only after giving theirs, and the other way round. There is one exception: if either of you chooses to end the pairing, the other knows at once.',
  'relaunch.guide.MENTEE.answered.1':
    'Your answer is noted. It stays hidden until the other answer arrives. You can still change it.',
  'relaunch.guide.MENTEE.answered.2':
    'In the meantime, think of one concrete thing that you would like to move forward within a month: it will give you something to talk about.',
  'relaunch.guide.MENTEE.goalMissing.1':
    'You both want to continue: that is what matters most. A new goal is missing: write one, or accept the one your mentor suggests.',
  'relaunch.guide.MENTEE.goalMissing.2':
    'Write it today, even if it is not perfect. As soon as it exists, your pairing resumes automatically.',
  'relaunch.guide.MENTEE.bothRedirect.1':
    'You both think that somebody else would be better placed. Tell your mentor what you need now: it will be easier to find that person together.',
  'relaunch.guide.MENTEE.bothRedirect.2':
    'When a referral suits you, accept it: your request is sent to the new mentor, and the two of you can say a proper goodbye.',
  'relaunch.guide.MENTEE.differ.1':
    'Your answers differ: that is information, not a verdict. Before you explain your choice, ask your mentor what matters to them.',
  'relaunch.guide.MENTEE.differ.2':
    'You can both still change your answers. If you cannot agree, it is better to end with thanks than to let things drag on.',
  'relaunch.guide.MENTEE.continued': 'You are on your way again',
  'relaunch.guide.MENTEE.continued.1':
    'Suggest a date for your next conversation today: pairings that last always have one planned.',
  'relaunch.guide.MENTEE.continued.2': 'If the old rhythm did not last, propose a lighter agreement.',
  'relaunch.guide.MENTEE.redirected': 'A handover, then a goodbye',
  'relaunch.guide.MENTEE.redirected.1':
    'Your request has been sent to the mentor you were referred to, with your goals. You can write to them as soon as they answer.',
  'relaunch.guide.MENTEE.redirected.2':
    'Take the time to thank your mentor: name one specific thing that you will keep from your conversations.',
  'relaunch.guide.MENTEE.closed': 'Ending with a thank-you',
  'relaunch.guide.MENTEE.closed.1':
    'Write down what you have learned, and one thing that you will keep. Saying goodbye is better than fading away.',
  'relaunch.guide.MENTEE.closed.2': 'You can still send news in six months: that is often when advice bears fruit.',

  'relaunch.guide.MENTOR.title': 'Getting back in touch with your mentee',
  'relaunch.guide.MENTOR.open':
    'Take the first step, even if it is not your turn: your mentee is probably a little embarrassed by the silence. One warm message from you is worth ten automatic reminders.',
  'relaunch.guide.MENTOR.goals_one':
    'Read the goal from the start together: {{goals}}. Let your mentee be the first to say whether it is the same, has changed, or has been lost sight of. Listen before you advise.',
  'relaunch.guide.MENTOR.goals_other':
    'Read the goals from the start together: {{goals}}. Let your mentee be the first to say whether they are the same, have changed, or have been lost sight of. Listen before you advise.',
  'relaunch.guide.MENTOR.goalsNone':
    'No goal was written down at the start: ask what would be truly useful now, and leave time for an answer.',
  'relaunch.guide.MENTOR.newGoal':
    'The goals have changed since the start. Suggest one if you see one: your mentee can accept it or write another.',
  'relaunch.guide.MENTOR.asked.1':
    'Be honest about your time and your motivation: handing over to somebody better placed, or ending the pairing, helps more than continuing half-heartedly.',
  'relaunch.guide.MENTOR.asked.2':
    'Give your answer here. Your mentee will see it only after giving theirs, and the other way round. There is one exception: if either of you chooses to end the pairing, the other knows at once.',
  'relaunch.guide.MENTOR.answered.1':
    'Your answer is noted. It stays hidden until the other answer arrives. You can still change it.',
  'relaunch.guide.MENTOR.answered.2':
    'In the meantime, do not press: a friendly word is enough, and the decision has to stay free.',
  'relaunch.guide.MENTOR.goalMissing.1':
    'You both want to continue: that is what matters most. A new goal is missing, and it is up to your mentee to write it.',
  'relaunch.guide.MENTOR.goalMissing.2':
    'Help with a question rather than an answer, or suggest a goal: your pairing resumes as soon as there is one.',
  'relaunch.guide.MENTOR.bothRedirect.1':
    'You both think that somebody else would be better placed. Among the programme’s mentors, look for somebody who has been through what lies ahead of your mentee.',
  'relaunch.guide.MENTOR.bothRedirect.2':
    'Make a referral, and say why you thought of this person. If your referral is accepted, the request is sent, and the two of you can say a proper goodbye.',
  'relaunch.guide.MENTOR.differ.1':
    'Your answers differ: that is information, not a verdict. Ask what lies behind the other answer, without defending yours.',
  'relaunch.guide.MENTOR.differ.2':
    'You can both still change your answers. If you cannot agree, it is often up to you, with your experience, to suggest a good ending.',
  'relaunch.guide.MENTOR.continued': 'You are on your way again',
  'relaunch.guide.MENTOR.continued.1':
    'Let your mentee suggest the next date, and answer quickly: that is how trust comes back.',
  'relaunch.guide.MENTOR.continued.2':
    'Talk for a minute about what caused the silence, not to find somebody to blame, but to choose a small safeguard.',
  'relaunch.guide.MENTOR.redirected': 'A handover, then a goodbye',
  'relaunch.guide.MENTOR.redirected.1':
    'The request has been sent to the mentor who was recommended. If you know each other, a word from you will help a great deal.',
  'relaunch.guide.MENTOR.redirected.2':
    'Tell your mentee about the progress that you have seen: they will remember it.',
  'relaunch.guide.MENTOR.closed': 'Ending with a thank-you',
  'relaunch.guide.MENTOR.closed.1':
    'Name the progress that you have seen, and what this relationship has taught you. Saying goodbye is better than fading away.',
  'relaunch.guide.MENTOR.closed.2':
    'If you feel like it, leave the door open: a word from time to time, with nothing expected in return.',
} as const;
