/** How long the longest test files take, by name without folder, so that they may be moved. Others go by their size. */
export const secondsByName = {
  'cluster-failures': 97,
  'roster-import': 60,
  proposals: 55,
  'record-contact-and-rhythm': 51,
  'first-start': 51,
  'meeting-lifecycle': 50,
  'request-refusals': 45,
  'export-and-erasure': 40,
};
