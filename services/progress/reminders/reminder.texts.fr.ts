/** What progress says about reminders, their e-mails and preferences, in French. */
export const reminderTextsFr = {
  'reminder.MEETING_SOON.title': 'Rencontre avec {{name}}',
  'reminder.MEETING_SOON.body': 'Votre rencontre avec {{name}} commence {{when}} ({{minutes}} minutes).',
  'reminder.AGENDA_MISSING.title': 'De quoi parlerez-vous avec {{name}} ?',
  'reminder.AGENDA_MISSING.body':
    'Votre rencontre avec {{name}} a lieu {{when}}, et son ordre du jour est encore vide. Un sujet ou une question suffit. Si rien ne vous vient, inspirez-vous des questions proposées.',
  'reminder.PREPARATION_MISSING.title': 'Préparer votre première rencontre avec {{name}}',
  'reminder.PREPARATION_MISSING.body':
    'Vous rencontrez {{name}} {{when}}. Envoyez vos objectifs ou un CV avant la rencontre : vous ferez plus vite connaissance.',
  'reminder.WRAP_UP_MISSING.title': 'Que retenez-vous de votre rencontre ?',
  'reminder.WRAP_UP_MISSING.body':
    'Votre rencontre avec {{name}} était prévue {{when}}. Deux minutes suffisent pour noter ce que vous en retenez et la suite.',
  'reminder.NO_NEXT_MEETING.title': 'À quand la prochaine rencontre ?',
  'reminder.NO_NEXT_MEETING.body':
    'Aucune rencontre avec {{name}} n’est prévue. Proposez une date dès maintenant ; vous pourrez toujours la changer.',
  'reminder.ACTION_ITEM_DUE.title': 'Une action arrive à échéance',
  'reminder.ACTION_ITEM_DUE.body':
    '« {{what}} » : vous aviez prévu de le faire pour le {{day}}. Si c’est fait, cochez cette action ; sinon, parlez-en avec {{name}}.',
  'reminder.GOAL_REVIEW_DUE.title': 'Où en êtes-vous de votre objectif ?',
  'reminder.GOAL_REVIEW_DUE.body':
    '« {{what}} » : il est temps de faire le point sur cet objectif. Un pas, un obstacle, un changement de cap : tout compte. Vous pouvez aussi le mettre de côté.',
  'reminder.AGREEMENT_MISSING.title': 'Votre entente avec {{name}}',
  'reminder.AGREEMENT_MISSING.body':
    'Vous faites connaissance, {{name}} et vous. Écrire vos attentes simplifie la suite : proposez une entente, ou signez celle qui vous attend.',
  'reminder.AGREEMENT_REVIEW_DUE.title': 'Relire votre entente avec {{name}}',
  'reminder.AGREEMENT_REVIEW_DUE.body':
    'Vous aviez prévu de relire votre entente ces jours-ci. Vous convient-elle toujours ? Gardez-la, ou proposez une nouvelle version.',
  'reminder.RHYTHM_SLIPPING.title': 'Reprendre le fil avec {{name}}',
  'reminder.RHYTHM_SLIPPING.body':
    'Votre dernier échange avec {{name}} remonte à plus longtemps que prévu. Un petit mot suffit pour renouer.',
  'reminder.RELAUNCH.title': 'Renouer avec {{name}}',
  'reminder.RELAUNCH.body':
    'Le silence s’est installé entre {{name}} et vous. Cela arrive, et rien n’est perdu : une relance aide à faire le point, ou à bien terminer.',
  'reminder.RELAUNCH.asked.title': '{{name}} aimerait relancer votre jumelage',
  'reminder.RELAUNCH.asked.body':
    '{{name}} vous propose de faire le point sur vos objectifs et sur la suite. Répondez à votre rythme.',
  'reminder.ADVICE_RESULT_DUE.title': 'Ce conseil vous a-t-il servi ?',
  'reminder.ADVICE_RESULT_DUE.body':
    '{{name}} vous a donné un conseil il y a quelques semaines. Racontez-lui ce qu’il en est, même si vous l’avez laissé de côté : cela lui fera plaisir.',
  'reminder.END_NEAR.title': 'La fin convenue approche',
  'reminder.END_NEAR.body':
    'Votre jumelage avec {{name}} approche de la fin convenue. Décidez ensemble : continuer avec une nouvelle entente, ou préparer une belle fin.',
  'reminder.SAY_THANKS.title': 'Dire merci à {{name}}',
  'reminder.SAY_THANKS.body':
    'Votre jumelage se termine. Dites à {{name}} ce que ce mentorat vous a apporté : quelques mots sincères suffisent.',
  'reminder.KEEP_IN_TOUCH.title': 'Donner des nouvelles à {{name}}',
  'reminder.KEEP_IN_TOUCH.body':
    'Cela fait un moment que vous ne vous êtes pas écrit. Des nouvelles, même brèves, feront plaisir à {{name}}.',
  'reminder.EVALUATION_OPEN.title': 'Votre avis sur votre jumelage',
  'reminder.EVALUATION_OPEN.body':
    'Une courte évaluation de votre jumelage avec {{name}} est ouverte. Vos réponses restent cachées jusqu’à ce que l’autre personne ait aussi répondu, ou que le délai soit passé.',
  'reminder.notFound': 'Ce rappel est introuvable.',
  'reminder.done': 'Ce rappel n’est plus nécessaire.',
  'reminder.past': 'Choisissez un moment à venir.',
  'reminder.tooFar': 'Vous pouvez reporter un rappel de {{days}} jours au plus.',
  'reminder.afterMeeting': 'La rencontre aura déjà commencé : choisissez un moment plus tôt.',
  'preferences.time': 'Heures calmes : indiquez une heure de 00:00 à 23:59, par exemple 22:30.',
  'preferences.both': 'Heures calmes : indiquez un début et une fin, ou aucun des deux.',
  'preferences.same': 'Heures calmes : choisissez une fin différente du début.',
  'mail.reminder.hello': 'Bonjour {{name}},',
  'mail.reminder.join': 'Rejoindre la rencontre',
  'mail.reminder.why':
    'Vous recevez ce courriel parce que vous n’étiez pas en ligne au moment du rappel. Vous pouvez changer cela dans vos préférences de rappel.',
} as const;
