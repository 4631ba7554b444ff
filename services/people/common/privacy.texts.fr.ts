/** What people says in French about each person's say over their data; the keys of every other language. */
export const privacyTextsFr = {
  'person.former': 'un ancien membre',
  'mail.export.subject': 'Vos données vous attendent',
  'mail.export.body':
    'L’archive que vous avez demandée est prête : tout ce qui est à vous, en un seul fichier. Elle vous attend sept jours.',
  'mail.export.ignore': 'Connectez-vous d’abord : le lien ne s’ouvre que pour vous.',
  'mail.export.link': 'Télécharger mes données',
  'mail.erasure.subject': 'Confirmer l’effacement de votre compte',
  'mail.erasure.body':
    'Vous avez demandé que votre compte et vos données soient effacés. Rien ne l’est encore : suivez le lien, puis confirmez. Il vaut 24 heures. Ce qui est effacé ne peut pas revenir.',
  'mail.erasure.ignore':
    'Si ce n’était pas vous, ou si vous avez changé d’avis, il n’y a rien à faire : tout reste comme avant.',
  'mail.erasure.link': 'Voir ce qui sera effacé, et confirmer',
  'erasure.title': 'Effacer mon compte',
  'erasure.what':
    'Votre nom, votre adresse, vos profils, vos documents, vos notes privées et votre compte seront effacés partout.',
  'erasure.stays':
    'Les personnes jumelées avec vous gardent leur histoire : vos échanges y restent, sous le nom « un ancien membre ».',
  'erasure.forGood': 'Personne ne pourra revenir en arrière. Vos jumelages en cours se terminent.',
  'erasure.confirm': 'Effacer définitivement',
  'erasure.doneTitle': 'C’est fait',
  'erasure.done': 'Votre compte et vos données sont effacés. Merci d’avoir été des nôtres, et bonne route.',
  'erasure.goneTitle': 'Ce lien n’est plus valable',
  'erasure.gone': 'Il a déjà servi, il a plus de 24 heures, ou un lien plus récent l’a remplacé. Rien n’a été effacé.',
};
