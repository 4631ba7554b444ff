import type { relaunchFr } from './relaunch.texts.fr.js';

/** What pairings says in English of relaunches, referrals and refusals that refer. */
export const relaunchEn: Record<keyof typeof relaunchFr, string> = {
  'relaunch.inTouch':
    'You are in touch as you agreed: a relaunch is for when a silence has settled in. Simply write to each other.',
  'relaunch.decided': 'It is decided already: this relaunch is over.',
  'referral.notFound': 'This referral cannot be found.',
  'referral.othersTurn': 'It is for the other person of your pairing to answer.',
  'referral.makersTurn': 'You have accepted already: making the introduction is now in the other’s hands.',
  'referral.settled': 'This referral has had its answer already.',
  'referral.oneOfYou': 'Choose somebody other than the two of you.',
  'referral.yourself': 'Choose a mentor other than yourself.',
  'referral.blocked': 'You have blocked this person. Take the block back first if you want to refer to them.',
  'referral.unavailable': 'This person is not available at the moment.',
  'referral.already': 'A referral to this person is already waiting for an answer.',
  'referral.tooMany': 'This pairing already has many referrals: bring those to a good end first.',
  'referral.goalRequired': 'Say with which goal this mentor could help: a request carries at least one goal.',
  'referral.firstMessage':
    'Hello,\n\nThe person who mentors me in this programme thinks that you are better placed than they are for the next part of my way, and I agree. My goals come with this request, as I hold them today.\n\nWould you have half an hour for a first conversation? If this is a bad time, a word is enough, and I will quite understand.',

  'relaunch.guide.quoted': '“{{goal}}”',
  'relaunch.guide.talk.ANY':
    'Choose voice over writing: twenty minutes by phone, by video or over a coffee untie what ten messages tangle.',
  'relaunch.guide.talk.EMAIL':
    'An e-mail is proposed to begin with: keep it to three sentences, one for the silence, one for what remains, one to fix a call.',
  'relaunch.guide.talk.CHAT':
    'An exchange of messages is proposed: let it mostly serve to find twenty minutes in which to really talk.',
  'relaunch.guide.talk.PHONE':
    'A call is proposed: agree on a quiet moment for both of you, twenty minutes are enough.',
  'relaunch.guide.talk.VIDEO':
    'A video call is proposed: agree on a date this week or the next, twenty minutes are enough.',
  'relaunch.guide.talk.IN_PERSON':
    'Meeting in person is proposed: a coffee near where one of you lives, without an agenda.',

  'relaunch.guide.MENTEE.title': 'Picking up again with your mentor',
  'relaunch.guide.MENTEE.open':
    'Write without a long apology: say that they are on your mind, and name one piece of advice that served you well. Your mentor rarely waits for an explanation, and nearly always for news.',
  'relaunch.guide.MENTEE.goals':
    'Read your goals from the start again: {{goals}}. Of each, ask yourself whether it is the same, has changed, or was lost sight of, and note it. No answer is a failure.',
  'relaunch.guide.MENTEE.goalsNone':
    'You began without a written goal: say in one sentence what you are looking for today.',
  'relaunch.guide.MENTEE.newGoal':
    'Since your goals are no longer those of the start, write a new one, however small: you will set out again with it.',
  'relaunch.guide.MENTEE.asked.1':
    'Ask yourself what you truly wish: to go on, to be handed over to somebody better placed, or to close. All three are good outcomes.',
  'relaunch.guide.MENTEE.asked.2':
    'Give your answer here. Your mentor only sees it once they have given theirs, and the other way round; closing alone is known at once.',
  'relaunch.guide.MENTEE.answered.1':
    'Your answer is noted, and stays yours: both are unveiled together. You can still change it.',
  'relaunch.guide.MENTEE.answered.2':
    'Meanwhile, prepare one concrete thing that you would like to move within a month: it will feed your conversation.',
  'relaunch.guide.MENTEE.goalMissing.1':
    'You both want to go on: that is what matters most. A new goal is missing, which you alone can write or accept.',
  'relaunch.guide.MENTEE.goalMissing.2':
    'Write it today, even if it is not perfect. As soon as it exists, your pairing goes on by itself.',
  'relaunch.guide.MENTEE.bothRedirect.1':
    'You both think that somebody else would be better placed. Tell your mentor what you need now: they most likely know the right door.',
  'relaunch.guide.MENTEE.bothRedirect.2':
    'When a referral suits you, accept it: your request sets off, and the two of you can say a proper goodbye.',
  'relaunch.guide.MENTEE.differ.1':
    'Your answers differ, which is information and not a verdict. Ask your mentor what matters to them before you explain your choice.',
  'relaunch.guide.MENTEE.differ.2':
    'Each of you can answer again. If nothing meets, closing with thanks is better than letting it drag on.',
  'relaunch.guide.MENTEE.continued': 'Off you go again',
  'relaunch.guide.MENTEE.continued.1':
    'Propose the date of your next exchange today: pairings that last always have an appointment ahead of them.',
  'relaunch.guide.MENTEE.continued.2':
    'If the old rhythm did not hold, do not sign the same again: propose a lighter agreement.',
  'relaunch.guide.MENTEE.redirected': 'A relay, then a goodbye',
  'relaunch.guide.MENTEE.redirected.1':
    'Your request is on its way to the mentor you were referred to, with your goals. You can write to them in your own name as soon as they answer.',
  'relaunch.guide.MENTEE.redirected.2':
    'Take the time to thank whoever handed you over: name one precise thing that you take with you.',
  'relaunch.guide.MENTEE.closed': 'Closing with a thank-you',
  'relaunch.guide.MENTEE.closed.1':
    'Write down what you have learned, and one thing that you will keep. An end that is spoken is better than fading away.',
  'relaunch.guide.MENTEE.closed.2':
    'Nothing keeps you from sending news in six months: that is often when advice bears fruit.',

  'relaunch.guide.MENTOR.title': 'Picking up again with your mentee',
  'relaunch.guide.MENTOR.open':
    'Take the first step without keeping count: your mentee is probably a little ashamed of the silence. One warm message from you is worth ten automatic reminders.',
  'relaunch.guide.MENTOR.goals':
    'Read the goals from the start together: {{goals}}. Let your mentee be the first to say whether they are the same, have changed or were lost sight of, and listen before you advise.',
  'relaunch.guide.MENTOR.goalsNone':
    'No goal was written down at the start: ask what would be truly useful now, and leave a silence.',
  'relaunch.guide.MENTOR.newGoal':
    'The goals are no longer those of the start: suggest one if you see one; it is for your mentee to write or to accept it.',
  'relaunch.guide.MENTOR.asked.1':
    'Look honestly at your time and your wish: going on by halves helps less than handing over to somebody better placed, or closing.',
  'relaunch.guide.MENTOR.asked.2':
    'Give your answer here. Your mentee only sees it once they have given theirs, and the other way round; closing alone is known at once.',
  'relaunch.guide.MENTOR.answered.1':
    'Your answer is noted, and stays yours: both are unveiled together. You can still change it.',
  'relaunch.guide.MENTOR.answered.2':
    'Meanwhile, do not press: an open door and a friendly word are enough, the decision has to stay free.',
  'relaunch.guide.MENTOR.goalMissing.1':
    'You both want to go on: that is what matters most. A new goal is missing, and it is for your mentee to write it.',
  'relaunch.guide.MENTOR.goalMissing.2':
    'Help with a question rather than with an answer, or suggest a goal for them to accept: your pairing goes on as soon as it exists.',
  'relaunch.guide.MENTOR.bothRedirect.1':
    'You both think that somebody else would be better placed. Look among the programme’s mentors for one who has lived what your mentee is about to live.',
  'relaunch.guide.MENTOR.bothRedirect.2':
    'Make a referral, with a word on why this very person. If it is accepted, the request sets off and the two of you can say a proper goodbye.',
  'relaunch.guide.MENTOR.differ.1':
    'Your answers differ, which is information and not a verdict. Ask what lies behind the other answer, without defending yours.',
  'relaunch.guide.MENTOR.differ.2':
    'Each of you can answer again. If nothing meets, it is often for you, who are more at ease, to name a good ending.',
  'relaunch.guide.MENTOR.continued': 'Off you go again',
  'relaunch.guide.MENTOR.continued.1':
    'Leave it to your mentee to propose the next date, and answer quickly: that is how trust comes back.',
  'relaunch.guide.MENTOR.continued.2':
    'Talk for one minute about what had drawn you apart, not to find a culprit, but to choose a small safeguard.',
  'relaunch.guide.MENTOR.redirected': 'A relay, then a goodbye',
  'relaunch.guide.MENTOR.redirected.1':
    'The request is on its way to the mentor you referred to. If you know them, a word from you will open the door wide.',
  'relaunch.guide.MENTOR.redirected.2':
    'Tell your mentee what you have seen grow in them: that is what they will remember.',
  'relaunch.guide.MENTOR.closed': 'Closing with a thank-you',
  'relaunch.guide.MENTOR.closed.1':
    'Name what you have seen grow, and what this way has taught you. An end that is spoken is better than fading away.',
  'relaunch.guide.MENTOR.closed.2':
    'If your heart is in it, leave the door open: a word from time to time, with nothing expected in return.',
};
