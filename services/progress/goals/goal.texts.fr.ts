/** What progress says about goals, in French. */
export const goalTextsFr = {
  'goal.menteeDecides': 'La personne mentorée décide de ses objectifs ; vous pouvez en suggérer et les commenter.',
  'goal.mentorSuggests': 'Seul votre mentor fait des suggestions ; vous choisissez vos objectifs directement.',
  'goal.notSuggested': 'Cet objectif n’attend pas de réponse.',
  'goal.notOpen': 'Cet objectif n’est plus en cours.',
  'goal.notOnHold': 'Cet objectif n’est pas en pause.',
  'goal.notFound': 'Cet objectif est introuvable.',
  'goal.menteeSets': 'La personne mentorée choisit ses objectifs ; vous pouvez lui en suggérer.',
  'goal.menteeAdvances': 'La personne mentorée note ses progrès ; vous pouvez les commenter.',
  'goal.shortUnderLong': 'Un objectif à court terme se place sous un objectif à long terme du même jumelage.',
  'goal.notActive': 'Cet objectif n’est pas actif.',
  'goal.percent': 'Progrès : indiquez un nombre entier de 0 à 100.',
} as const;
