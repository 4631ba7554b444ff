/** What progress says about plans, challenges, advice and feedback, in French. */
export const growthTextsFr = {
  'plan.menteePlans': 'La personne mentorée écrit son plan ; vous pouvez le lire et en parler ensemble.',
  'plan.skillTwice': 'Cette compétence est déjà dans la liste.',
  'challenge.notFound': 'Ce défi est introuvable.',
  'challenge.menteeConcludes': 'Seule la personne mentorée peut raconter l’issue de ce défi.',
  'challenge.concluded': 'L’issue de ce défi est déjà notée.',
  'advice.notFound': 'Ce conseil est introuvable.',
  'advice.receiverUpdates': 'Seule la personne qui a reçu ce conseil peut dire ce qu’elle en a fait.',
  'advice.noWayBack': 'Ce conseil ne peut pas revenir à cette étape.',
  'advice.resultWanted': 'Racontez ce que cela a donné : la personne qui vous a conseillé sera contente de le savoir.',
  'feedback.notFound': 'Ce retour est introuvable.',
  'feedback.receiverAcknowledges': 'Seule la personne qui a reçu ce retour peut confirmer qu’elle l’a lu.',
} as const;
