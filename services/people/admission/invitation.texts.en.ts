/** The English texts of invitations and joining. */
export const invitationTextsEn = {
  'join.roles': 'Choose to take part as a mentor, as a mentee, or as both. Coordinators join by invitation only.',
  'join.invitationOnly': 'You can join this programme by invitation only: ask its coordinators for one.',
  'join.alreadyMember': 'You already have this role in the programme.',
  'invite.count': 'Give 1 to {{max}} addresses at a time.',
  'invite.roles': 'Choose at least one role: mentor, mentee or coordinator.',
  'invite.address': 'This is not a complete e-mail address. Example: solange@example.org.',
  'invite.alreadyMember': 'This person already has this role in the programme.',
  'mail.invitation.subject': 'Invitation to the programme “{{program}}”',
  'mail.invitation.hello': 'Hello,',
  'mail.invitation.bodyFrom':
    '{{from}} invites you to take part in the mentoring programme “{{program}}”. The link below is valid for 14 days and works once.',
  'mail.invitation.body':
    'You are invited to take part in the mentoring programme “{{program}}”. The link below is valid for 14 days and works once.',
  'mail.invitation.ignore': 'If you do not know what this is about, ignore this e-mail: nothing will happen.',
  'mail.invitation.link': 'See the invitation',
  'invitation.title': 'Programme “{{program}}”',
  'invitation.offer': 'You are invited to take part in this programme as {{roles}}.',
  'invitation.MENTOR': 'a mentor',
  'invitation.MENTEE': 'a mentee',
  'invitation.COORDINATOR': 'a coordinator',
  'invitation.join': 'Join the programme',
  'invitation.joined': 'Welcome to the programme! You no longer need this link.',
  'invitation.signIn': 'We are expecting you! First sign in to your account ({{email}}), then open this link again.',
  'invitation.signUp':
    'We are expecting you! First open an account with your address ({{email}}) and sign in, then open this link again.',
  'invitation.signInFirst': 'Sign in first.',
  'invitation.signInLink': 'Sign in',
  'invitation.passwordNeeded':
    'Your account is ready: all it needs is a password. We will send you an e-mail so that you can choose one. Then sign in and open this link again.',
  'invitation.sendPasswordEmail': 'Send me the e-mail',
  'invitation.passwordEmailSent': 'The e-mail is on its way to {{email}}. Its link is valid for one hour.',
  'invitation.linkInvalidTitle': 'This invitation is no longer valid',
  'invitation.linkInvalid':
    'The link has been used, has expired or has been replaced. Ask the programme’s coordinators for a new one.',
} as const;
