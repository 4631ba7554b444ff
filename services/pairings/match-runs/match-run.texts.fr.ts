export const matchRunTextsFr = {
  'matchRun.notFound': 'Cet appariement est introuvable.',
  'matchRun.closed': 'Cet appariement n’est plus un brouillon.',
  'without.noMentor': 'Aucun mentor du programme n’a de place libre en ce moment.',
  'without.places_other':
    'Les {{count}} mentors qui conviendraient n’ont plus de place : d’autres jumelages les ont prises.',
  'without.places_one': 'Le mentor qui conviendrait n’a plus de place : un autre jumelage l’a prise.',
  'without.language': 'Aucun mentor disponible ne parle l’une des langues de cette personne.',
  'without.wishes': 'Avec chaque mentor disponible, une préférence indispensable n’est pas respectée.',
  'without.apart':
    'Aucun jumelage n’est possible avec les mentors disponibles, pour des raisons qui restent confidentielles.',
  'without.paired': 'Cette personne a trouvé un mentor entre-temps.',
  'without.gone': 'Le mentor qui lui était proposé n’est plus membre.',
} as const;
