/** What people says in French of invitations, leaving, suspending and rosters. */
export const programTextsFr = {
  'invite.count': 'Invitez de 1 à {{most}} adresses à la fois.',
  'invite.roles': 'Choisissez au moins un rôle : MENTOR, MENTEE ou COORDINATOR.',
  'invite.address': 'Ce n’est pas une adresse courriel, par exemple solange@exemple.org.',
  'invite.already': 'Cette personne a déjà ce rôle dans le programme.',
  'leave.lastCoordinator':
    'Vous êtes la dernière personne à coordonner ce programme : invitez d’abord quelqu’un à prendre le relais.',
  'leave.openPairings':
    'Vous avez un jumelage en cours avec {{names}} : terminez-le d’abord, en prenant le temps d’un au revoir.',
  'suspend.coordinator': 'Cette personne coordonne un programme : elle ne peut pas être suspendue.',
  'account.suspended': 'Votre compte est suspendu. Écrivez à la coordination de votre programme pour en parler.',
  'mail.invitation.subject': 'Invitation au programme « {{program}} »',
  'mail.invitation.hello': 'Bonjour,',
  'mail.invitation.bodyFrom':
    '{{from}} vous invite à prendre part au programme de mentorat « {{program}} ». Le lien vaut 14 jours et sert une fois.',
  'mail.invitation.body':
    'Vous êtes invité·e à prendre part au programme de mentorat « {{program}} ». Le lien vaut 14 jours et sert une fois.',
  'mail.invitation.ignore': 'Si cela ne vous dit rien, laissez simplement passer ce message : il ne se passera rien.',
  'mail.invitation.link': 'Voir l’invitation',
  'invitation.title': 'Programme « {{program}} »',
  'invitation.offer': 'Vous êtes invité·e à y prendre part comme : {{roles}}.',
  'invitation.MENTOR': 'mentor',
  'invitation.MENTEE': 'personne mentorée',
  'invitation.COORDINATOR': 'coordination',
  'invitation.join': 'Je rejoins le programme',
  'invitation.joined': 'C’est fait : bienvenue ! Ce lien a servi, vous n’en avez plus besoin.',
  'invitation.signIn':
    'Vous êtes attendu·e ! Connectez-vous d’abord avec votre compte ({{email}}), puis ouvrez de nouveau ce lien.',
  'invitation.signUp':
    'Vous êtes attendu·e ! Ouvrez d’abord un compte avec votre adresse ({{email}}) et connectez-vous, puis ouvrez de nouveau ce lien.',
  'invitation.signInFirst': 'Connectez-vous d’abord.',
  'invitation.door': 'Se connecter',
  'invitation.choose':
    'Votre compte est prêt, il n’y manque qu’un mot de passe. Nous vous écrivons pour le choisir ; connectez-vous ensuite et ouvrez de nouveau ce lien.',
  'invitation.chooseLink': 'Recevoir le message',
  'invitation.sent': 'Le message est en route vers {{email}}. Il vaut une heure.',
  'invitation.goneTitle': 'Cette invitation n’est plus valable',
  'invitation.gone':
    'Le lien a déjà servi, a expiré ou a été remplacé. Demandez-en un nouveau à la coordination du programme.',
  'roster.mediaType': 'Envoyez le fichier tel quel, avec « Content-Type: text/csv ».',
  'roster.unreadable': 'Le fichier ne se lit pas comme un CSV : voyez la ligne {{line}}, des guillemets sans doute.',
  'roster.noEmail': 'Il manque la colonne « courriel ».',
  'roster.columnTwice': 'Deux colonnes disent la même chose : {{column}}.',
  'roster.tooMany': 'Au plus {{most}} lignes par fichier : partagez-le en plusieurs.',
  'roster.role': 'Il faut mentor, mentoré·e ou les deux ; la coordination s’invite autrement.',
  'roster.roles': 'Il manque un rôle : mentor, mentoré·e ou les deux.',
  'roster.name': 'Il manque le nom, qu’il faut pour une personne nouvelle.',
  'roster.twice': 'Cette adresse est déjà à la ligne {{line}}.',
  'roster.suspended': 'Cette personne est suspendue.',
  'roster.character': 'Un caractère ne peut pas être gardé.',
  'roster.extraCells':
    'Cette ligne a plus de cellules que l’en-tête : un séparateur de trop, ou des guillemets en moins.',
  'roster.conflict': 'Quelqu’un de la liste a ouvert un compte au même moment : rien n’a été changé, recommencez.',
  'roster.create': 'nouvelle',
  'roster.update': 'changée',
  'roster.invite': 'à inviter',
  'roster.unchanged': 'inchangée',
  'roster.bad': 'refusée',
  'roster.count': '{{what}} : {{count}}',
  'roster.line': 'Ligne {{line}}',
  'roster.dryRun': 'Essai : rien n’a été changé.',
  'roster.done': 'C’est fait.',
  'roster.stopped': 'Rien n’a été changé, à cause des lignes refusées. --skip-bad les laisse de côté.',
  'roster.ignored': 'Colonnes laissées de côté : {{columns}}.',
};
export type ProgramTextKey = keyof typeof programTextsFr;
