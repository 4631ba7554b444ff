/** What pairings says in French from a proposal to keeping in touch. */
export const lifecycleFr = {
  'program.notCoordinated': 'Ce programme est introuvable parmi ceux que vous coordonnez.',
  'proposal.samePerson': 'Choisissez deux personnes différentes.',
  'proposal.conflict': 'Un conflit d’intérêts a été déclaré entre ces deux personnes : ce jumelage n’est pas possible.',
  'proposal.blocked':
    'L’une de ces deux personnes ne souhaite aucun contact avec l’autre : proposez quelqu’un d’autre.',
  'proposal.already': 'Ces deux personnes ont déjà un jumelage en cours ou proposé.',
  'proposal.notMentee': 'Cette personne n’est pas mentorée dans ce programme.',
  'proposal.requested': 'La personne mentorée a déjà écrit à ce mentor : sa demande attend une réponse.',
  'proposal.answered': 'Vous avez déjà répondu à cette proposition : c’est maintenant à l’autre personne de répondre.',
  'pause.resumeOn': 'Choisissez une date de reprise à venir, au plus tard le {{latest, day}}.',
  'reflection.already': 'Vous avez déjà écrit votre bilan : il ne peut plus être modifié.',
  'improvement.notFound': 'Cette piste d’amélioration est introuvable.',
  'concern.notFound': 'Cette préoccupation est introuvable.',
} as const;
