import type { ProgrammesText } from './programmes-fr.js';

export const programmesEn: Record<ProgrammesText, string> = {
  'invite.count': 'Invite 1 to {{most}} addresses at a time.',
  'invite.roles': 'Choose at least one role: MENTOR, MENTEE or COORDINATOR.',
  'invite.address': 'This is not an e-mail address, for example solange@example.org.',
  'invite.already': 'This person already has this role in the programme.',
  'leave.lastCoordinator': 'You are the last to coordinate this programme: first invite somebody to take over.',
  'leave.openPairings':
    'You have an open pairing with {{names}}: bring it to an end first, and take the time to say goodbye.',
  'suspend.coordinator': 'This person coordinates a programme: they cannot be suspended.',
  'account.suspended': 'Your account is suspended. Write to the coordinators of your programme to talk about it.',
  'mail.invitation.subject': 'Invitation to the programme “{{program}}”',
  'mail.invitation.hello': 'Hello,',
  'mail.invitation.bodyFrom':
    '{{from}} invites you to take part in the mentoring programme “{{program}}”. The link is good for 14 days, once.',
  'mail.invitation.body':
    'You are invited to take part in the mentoring programme “{{program}}”. The link is good for 14 days, once.',
  'mail.invitation.ignore': 'If this means nothing to you, simply let this message pass: nothing will happen.',
  'mail.invitation.link': 'See the invitation',
  'invitation.title': 'Programme “{{program}}”',
  'invitation.offer': 'You are invited to take part as: {{roles}}.',
  'invitation.MENTOR': 'mentor',
  'invitation.MENTEE': 'mentee',
  'invitation.COORDINATOR': 'coordinator',
  'invitation.join': 'Join the programme',
  'invitation.joined': 'Done: welcome! This link has served, you do not need it any more.',
  'invitation.signIn': 'You are expected! First sign in with your account ({{email}}), then open this link again.',
  'invitation.signUp':
    'You are expected! First open an account with your address ({{email}}) and sign in, then open this link again.',
  'invitation.signInFirst': 'Sign in first.',
  'invitation.door': 'Sign in',
  'invitation.choose':
    'Your account is ready, all it needs is a password. We write to you so that you can choose one; then sign in and open this link again.',
  'invitation.chooseLink': 'Send me the message',
  'invitation.sent': 'The message is on its way to {{email}}. It is good for an hour.',
  'invitation.goneTitle': 'This invitation is no longer good',
  'invitation.gone': 'The link was used, has expired or was replaced. Ask the programme’s coordinators for a new one.',
};
