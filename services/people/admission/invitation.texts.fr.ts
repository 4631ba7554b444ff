/** The French texts of invitations and joining. */
export const invitationTextsFr = {
  'join.roles':
    'Choisissez de participer comme mentor, comme personne mentorée, ou les deux. La coordination se rejoint seulement sur invitation.',
  'join.invitationOnly': 'Ce programme se rejoint sur invitation : demandez-en une à la coordination.',
  'join.alreadyMember': 'Vous avez déjà ce rôle dans le programme.',
  'invite.count': 'Indiquez de 1 à {{max}} adresses à la fois.',
  'invite.roles': 'Choisissez au moins un rôle : mentor, personne mentorée ou coordination.',
  'invite.address': 'Ce n’est pas une adresse courriel complète. Exemple : solange@exemple.org.',
  'invite.alreadyMember': 'Cette personne a déjà ce rôle dans le programme.',
  'mail.invitation.subject': 'Invitation au programme « {{program}} »',
  'mail.invitation.hello': 'Bonjour,',
  'mail.invitation.bodyFrom':
    '{{from}} vous invite à participer au programme de mentorat « {{program}} ». Le lien ci-dessous est valable 14 jours et ne sert qu’une fois.',
  'mail.invitation.body':
    'Nous vous invitons à participer au programme de mentorat « {{program}} ». Le lien ci-dessous est valable 14 jours et ne sert qu’une fois.',
  'mail.invitation.ignore': 'Si cette invitation ne vous dit rien, ignorez ce courriel : il ne se passera rien.',
  'mail.invitation.link': 'Voir l’invitation',
  'invitation.title': 'Programme « {{program}} »',
  'invitation.offer': 'Nous vous invitons à participer à ce programme en tant que {{roles}}.',
  'invitation.MENTOR': 'mentor',
  'invitation.MENTEE': 'personne mentorée',
  'invitation.COORDINATOR': 'membre de la coordination',
  'invitation.join': 'Je rejoins le programme',
  'invitation.joined': 'Bienvenue dans le programme ! Vous n’avez plus besoin de ce lien.',
  'invitation.signIn':
    'Nous vous attendons ! Connectez-vous d’abord à votre compte ({{email}}), puis ouvrez de nouveau ce lien.',
  'invitation.signUp':
    'Nous vous attendons ! Ouvrez d’abord un compte avec votre adresse ({{email}}) et connectez-vous, puis ouvrez de nouveau ce lien.',
  'invitation.signInFirst': 'Connectez-vous d’abord.',
  'invitation.signInLink': 'Se connecter',
  'invitation.passwordNeeded':
    'Votre compte est prêt : il ne lui manque qu’un mot de passe. Nous allons vous envoyer un courriel pour le choisir. Connectez-vous ensuite, puis ouvrez de nouveau ce lien.',
  'invitation.sendPasswordEmail': 'Recevoir le courriel',
  'invitation.passwordEmailSent': 'Le courriel est en route vers {{email}}. Son lien est valable une heure.',
  'invitation.linkInvalidTitle': 'Cette invitation n’est plus valable',
  'invitation.linkInvalid':
    'Le lien a déjà servi, a expiré ou a été remplacé. Demandez-en un nouveau à la coordination du programme.',
} as const;
