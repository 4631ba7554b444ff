/** What progress says of evaluations, in French. */
export const evaluationFr = {
  'evaluation.notFound': 'Cette évaluation est introuvable.',
  'evaluation.notYet': 'Cette évaluation n’est pas encore ouverte.',
  'evaluation.closed': 'Cette évaluation est close.',
  'evaluation.already': 'Vous avez déjà répondu à cette évaluation.',
  'evaluation.unknownItem': 'Cet énoncé ne fait pas partie de l’évaluation.',
  'evaluation.twice': 'Une seule réponse par énoncé.',
  'evaluation.missing': 'Répondez aussi à ces énoncés : {{items}}.',
  'instrument.jumelage-short.title': 'Notre relation, en bref',
  'instrument.jumelage-short.availability': 'Nous nous rendons disponibles l’un pour l’autre, comme convenu.',
  'instrument.jumelage-short.kindness': 'Nos échanges sont bienveillants, même quand le sujet est difficile.',
  'instrument.jumelage-short.authenticity': 'Chacun peut être soi-même et dire ce qu’il pense vraiment.',
  'instrument.jumelage-short.curiosity': 'Nous nous intéressons vraiment à ce que l’autre vit et pense.',
  'instrument.jumelage-short.positiveAttitude': 'Je sors de nos rencontres avec de l’élan.',
  'instrument.jumelage-short.integrity':
    'Nous tenons parole : ce qui est promis est fait, ce qui est confié reste entre nous.',
  'instrument.jumelage-short.motivation': 'Cette relation compte pour chacun, et cela se voit.',
  'instrument.jumelage-short.respect': 'Nos différences, nos choix et notre temps sont respectés.',
  'instrument.jumelage-short.beliefInSuccess': 'Nous croyons tous deux que les objectifs seront atteints.',
  'instrument.jumelage-short.nonJudgement': 'On peut parler d’un échec ou d’un doute sans se sentir jugé.',
  'instrument.jumelage-short.listening': 'Chacun écoute jusqu’au bout avant de répondre ou de conseiller.',
  'instrument.jumelage-short.clarity': 'Nous savons tous deux ce que nous attendons l’un de l’autre.',
};
