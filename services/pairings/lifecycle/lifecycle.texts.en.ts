import type { lifecycleFr } from './lifecycle.texts.fr.js';

/** What pairings says in English from a proposal to keeping in touch. */
export const lifecycleEn: Record<keyof typeof lifecycleFr, string> = {
  'program.notCoordinated': 'This programme cannot be found among those that you coordinate.',
  'proposal.samePerson': 'Two people are needed: nobody is paired with themselves.',
  'proposal.conflict': 'A conflict of interest was declared between these two people: this pairing is not possible.',
  'proposal.blocked': 'One of these two people does not wish any contact with the other: propose somebody else.',
  'proposal.already': 'These two people already have a pairing that is open, or proposed to them.',
  'proposal.notMentee': 'This person is not a mentee in this programme.',
  'proposal.requested': 'The mentee has already written to this mentor: their request is waiting for an answer.',
  'proposal.answered': 'You have already answered this proposal: now it is for the other to say.',
  'pause.resumeOn': 'Choose a date to come on which to go on, {{latest}} at the latest.',
  'reflection.already': 'You have already looked back: your words stay as you wrote them.',
  'improvement.notFound': 'This idea of what would help cannot be found.',
  'concern.notFound': 'This concern cannot be found.',
};
