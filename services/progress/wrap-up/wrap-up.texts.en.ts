/** What progress says about notes and wrap-ups, in English. */
export const wrapUpTextsEn = {
  'note.tooMany': 'You can keep at most {{max}} notes for each meeting.',
  'wrapUp.already': 'You have already wrapped up this meeting.',
  'wrapUp.followUp': 'Say what comes next: at least one thing that one of you will do.',
  'wrapUp.followUpForEach': 'Say what comes next for each of you.',
  'wrapUp.ownerOfTwo': 'Assign each follow-up to one of the two people in the pairing.',
  'wrapUp.nextOrReason': 'Propose the next meeting, or say why there will be none.',
  'wrapUp.nextNotReason': 'Propose the next meeting or say why there will be none, but not both.',
  'wrapUp.samePairing': 'The next meeting has to belong to the same pairing.',
} as const;
