export const proposalTextsEn = {
  'proposal.samePerson': 'Choose two different people.',
  'proposal.conflict':
    'A conflict of interest has been declared between these two people: this pairing is not possible.',
  'proposal.blocked': 'One of these two people does not want any contact with the other: propose somebody else.',
  'proposal.already': 'These two people already have an open or proposed pairing.',
  'proposal.notMentee': 'This person is not a mentee in this programme.',
  'proposal.requested': 'The mentee has already written to this mentor: their request is waiting for an answer.',
  'proposal.answered': 'You have already answered this proposal: now the other person has to answer.',
} as const;
