/** The French texts of roster imports. */
export const rosterTextsFr = {
  'roster.mediaType': 'Envoyez le fichier tel quel, avec « Content-Type: text/csv ».',
  'roster.unreadable': 'Ce fichier n’est pas un CSV valide : vérifiez les guillemets à la ligne {{line}}.',
  'roster.emailColumnMissing': 'Il manque la colonne « courriel ».',
  'roster.duplicateColumn': 'Deux colonnes contiennent la même information : {{column, field}}.',
  'roster.tooManyRows': 'Le fichier dépasse {{max}} lignes : partagez-le en plusieurs fichiers.',
  'roster.unknownRole':
    'Écrivez « mentor », « mentorée », « mentoré », ou deux rôles. La coordination s’invite autrement.',
  'roster.rolesMissing': 'Il manque un rôle : écrivez « mentor », « mentorée » ou « mentoré ».',
  'roster.nameMissing': 'Il manque le nom : il est nécessaire pour une nouvelle personne.',
  'roster.duplicate': 'Cette adresse figure déjà à la ligne {{line}}.',
  'roster.suspended': 'Cette personne est suspendue.',
  'roster.unstorableCharacter': 'Cette case contient un caractère impossible à enregistrer.',
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
  'roster.ignoredColumns': 'Colonnes laissées de côté : {{columns}}.',
} as const;
