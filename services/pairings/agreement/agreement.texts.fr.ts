export const agreementTextsFr = {
  'field.agendaLeadTimeHours': 'Délai pour envoyer l’ordre du jour, en heures',
  'field.cancellationNoticeHours': 'Préavis d’annulation, en heures',
  'field.confidentiality': 'Confidentialité',
  'field.meetingMinutes': 'Durée d’une rencontre, en minutes',
  'field.menteeExpectations': 'Attentes de la personne mentorée',
  'field.menteeResponsibilities': 'Engagements de la personne mentorée',
  'field.mentorExpectations': 'Attentes du mentor',
  'field.mentorResponsibilities': 'Engagements du mentor',
  'field.reviewEveryDays': 'Jours entre deux relectures de l’entente',
  'field.topicsInScope': 'Sujets à aborder',
  'field.topicsOutOfScope': 'Sujets à laisser de côté',
  'agreement.notFound': 'Cette version de l’entente n’existe pas.',
  'agreement.stale':
    'Une version plus récente de l’entente a été proposée : lisez la version {{newest}}, puis signez-la.',
  'agreement.channels': 'Choisissez au moins un moyen d’échange, et chaque moyen une seule fois.',
  'agreement.endsOnRequired': 'Indiquez la date de fin sur laquelle vous vous entendez.',
  'agreement.endsOnPast': 'Choisissez une date de fin à venir.',
  'agreement.endPassed':
    'La date de fin de cette version est déjà arrivée : proposez une nouvelle version, avec une date à venir, puis signez-la.',
} as const;
