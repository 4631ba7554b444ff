export const proposalTextsFr = {
  'proposal.samePerson': 'Choisissez deux personnes différentes.',
  'proposal.conflict': 'Un conflit d’intérêts a été déclaré entre ces deux personnes : ce jumelage n’est pas possible.',
  'proposal.blocked':
    'L’une de ces deux personnes ne souhaite aucun contact avec l’autre : proposez quelqu’un d’autre.',
  'proposal.already': 'Ces deux personnes ont déjà un jumelage en cours ou proposé.',
  'proposal.notMentee': 'Cette personne n’est pas mentorée dans ce programme.',
  'proposal.requested': 'La personne mentorée a déjà écrit à ce mentor : sa demande attend une réponse.',
  'proposal.answered': 'Vous avez déjà répondu à cette proposition : c’est maintenant à l’autre personne de répondre.',
} as const;
