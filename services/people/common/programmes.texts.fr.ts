/** What people says in French of invitations, leaving, suspending and rosters. */
export const programTextsFr = {
  'invite.count': 'Indiquez de 1 à {{most}} adresses à la fois.',
  'invite.roles': 'Choisissez au moins un rôle : mentor, personne mentorée ou coordination.',
  'invite.address': 'Ce n’est pas une adresse courriel complète. Exemple : solange@exemple.org.',
  'invite.already': 'Cette personne a déjà ce rôle dans le programme.',
  'leave.lastCoordinator':
    'Vous êtes la dernière personne à coordonner ce programme : invitez d’abord quelqu’un à prendre le relais.',
  'leave.openPairings':
    'Vous êtes encore en jumelage avec {{names}}. Prenez d’abord le temps de terminer et de dire au revoir.',
  'suspend.coordinator': 'Cette personne coordonne un programme : elle ne peut pas être suspendue.',
  'account.suspended': 'Votre compte est suspendu. Écrivez à la coordination de votre programme pour en parler.',
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
  'invitation.door': 'Se connecter',
  'invitation.choose':
    'Votre compte est prêt : il ne lui manque qu’un mot de passe. Nous allons vous envoyer un courriel pour le choisir. Connectez-vous ensuite, puis ouvrez de nouveau ce lien.',
  'invitation.chooseLink': 'Recevoir le courriel',
  'invitation.sent': 'Le courriel est en route vers {{email}}. Son lien est valable une heure.',
  'invitation.goneTitle': 'Cette invitation n’est plus valable',
  'invitation.gone':
    'Le lien a déjà servi, a expiré ou a été remplacé. Demandez-en un nouveau à la coordination du programme.',
  'roster.mediaType': 'Envoyez le fichier tel quel, avec « Content-Type: text/csv ».',
  'roster.unreadable': 'Ce fichier n’est pas un CSV valide : vérifiez les guillemets à la ligne {{line}}.',
  'roster.noEmail': 'Il manque la colonne « courriel ».',
  'roster.columnTwice': 'Deux colonnes contiennent la même information : {{column, field}}.',
  'roster.tooMany': 'Le fichier dépasse {{most}} lignes : partagez-le en plusieurs fichiers.',
  'roster.role': 'Écrivez « mentor », « mentorée », « mentoré », ou deux rôles. La coordination s’invite autrement.',
  'roster.roles': 'Il manque un rôle : écrivez « mentor », « mentorée » ou « mentoré ».',
  'roster.name': 'Il manque le nom : il est nécessaire pour une nouvelle personne.',
  'roster.twice': 'Cette adresse figure déjà à la ligne {{line}}.',
  'roster.suspended': 'Cette personne est suspendue.',
  'roster.character': 'Cette case contient un caractère impossible à enregistrer.',
  'roster.extraCells':
    'Cette ligne a plus de cases que l’en-tête : il y a un séparateur de trop, ou il manque des guillemets.',
  'roster.conflict': 'Une personne de la liste a ouvert un compte au même moment. Rien n’a été changé : recommencez.',
  'roster.create': 'nouvelle',
  'roster.update': 'changée',
  'roster.invite': 'à inviter',
  'roster.unchanged': 'inchangée',
  'roster.bad': 'refusée',
  'roster.count': '{{what}} : {{count}}',
  'roster.line': 'Ligne {{line}}',
  'roster.dryRun': 'Essai : rien n’a été changé.',
  'roster.done': 'C’est fait.',
  'roster.stopped': 'Rien n’a été changé, car des lignes ont été refusées. L’option --skip-bad les laisse de côté.',
  'roster.ignored': 'Colonnes laissées de côté : {{columns}}.',
} as const;
export type ProgramTextKey = keyof typeof programTextsFr;
