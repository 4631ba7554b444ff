/** What progress says about action items, in English. */
export const actionItemTextsEn = {
  'actionItem.notFound': 'This action item cannot be found.',
  'actionItem.ownerOfTwo': 'Assign this action item to one of the two people in the pairing.',
  'actionItem.ownerEnds': 'Only the person in charge of this action item can complete it or drop it.',
  'actionItem.otherAcknowledges': 'The other person has to confirm that they have seen it.',
  'actionItem.notOpen': 'This action item is no longer open.',
  'actionItem.notDone': 'This action item is not done yet.',
} as const;
