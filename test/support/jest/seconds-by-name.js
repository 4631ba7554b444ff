/** How long the longest test files take, by name without folder, so that they may be moved. Others go by their size. */
export const secondsByName = {
  chaos: 97,
  roster: 60,
  meetings: 50,
  'life-proposals': 55,
  contacts: 51,
  start: 51,
  refusals: 45,
  'data-requests': 40,
};
