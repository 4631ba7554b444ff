/** The French texts of data exports and erasure. */
export const dataRequestTextsFr = {
  'mail.export.subject': 'Vos données sont prêtes',
  'mail.export.body':
    'L’archive que vous avez demandée est prête : elle contient toutes vos données, en un seul fichier. Vous pouvez la télécharger pendant sept jours.',
  'mail.export.ignore': 'Connectez-vous d’abord : le lien ne fonctionne que pour vous.',
  'mail.export.link': 'Télécharger mes données',
  'mail.erasure.subject': 'Confirmer l’effacement de votre compte',
  'mail.erasure.body':
    'Vous avez demandé l’effacement de votre compte et de vos données. Rien n’est encore effacé : suivez le lien ci-dessous, puis confirmez. Le lien est valable 24 heures. L’effacement est définitif.',
  'mail.erasure.ignore':
    'Si vous n’avez rien demandé, ou si vous avez changé d’avis, ignorez ce courriel : rien ne change.',
  'mail.erasure.link': 'Voir ce qui sera effacé, et confirmer',
  'erasure.title': 'Effacer mon compte',
  'erasure.erasedData':
    'Votre nom, votre adresse, vos profils, vos documents, vos notes privées et votre compte seront effacés partout.',
  'erasure.keptHistory':
    'Les personnes jumelées avec vous gardent leur historique : vos échanges y restent, sous le nom « un ancien membre ».',
  'erasure.permanent': 'L’effacement est définitif. Vos jumelages en cours se terminent.',
  'erasure.confirm': 'Effacer définitivement',
  'erasure.doneTitle': 'C’est fait',
  'erasure.done': 'Votre compte et vos données sont effacés. Merci de votre participation, et bonne continuation.',
  'erasure.linkInvalidTitle': 'Ce lien n’est plus valable',
  'erasure.linkInvalid':
    'Il a déjà servi, il a plus de 24 heures, ou un lien plus récent l’a remplacé. Rien n’a été effacé.',
} as const;
