/** What pairings says in French from a proposal to keeping in touch. */
export const lifecycleFr = {
  'program.notCoordinated': 'Ce programme est introuvable parmi ceux que vous coordonnez.',
  'proposal.samePerson': 'Il faut deux personnes : on ne se jumelle pas avec soi-même.',
  'proposal.conflict': 'Un conflit d’intérêts a été déclaré entre ces deux personnes : ce jumelage n’est pas possible.',
  'proposal.blocked':
    'L’une de ces deux personnes ne souhaite aucun contact avec l’autre : proposez quelqu’un d’autre.',
  'proposal.already': 'Ces deux personnes ont déjà un jumelage en cours, ou qui leur est proposé.',
  'proposal.notMentee': 'Cette personne n’est pas mentorée dans ce programme.',
  'proposal.requested': 'La personne mentorée a déjà écrit à ce mentor : sa demande attend une réponse.',
  'proposal.answered': 'Vous avez déjà répondu à cette proposition : la parole est à l’autre.',
  'pause.resumeOn': 'Choisissez une date de reprise à venir, au plus tard le {{latest}}.',
  'reflection.already': 'Votre bilan est déjà fait : il reste comme vous l’avez écrit.',
  'improvement.notFound': 'Cette piste d’amélioration est introuvable.',
  'concern.notFound': 'Cette préoccupation est introuvable.',
};
