export const matchRunTextsEn = {
  'matchRun.notFound': 'This match run cannot be found.',
  'matchRun.closed': 'This match run is no longer a draft.',
  'without.noMentor': 'No mentor of the programme has a free place at the moment.',
  'without.places_other': 'The {{count}} mentors who would suit have no place left: other pairings have taken them.',
  'without.places_one': 'The one mentor who would suit has no place left: another pairing has taken it.',
  'without.language': 'No available mentor speaks any of this person’s languages.',
  'without.wishes': 'No available mentor meets every must on both sides.',
  'without.apart': 'No pairing is possible with the available mentors, for reasons that stay confidential.',
  'without.paired': 'This person has found a mentor in the meantime.',
  'without.gone': 'The mentor suggested to this person is no longer a member.',
} as const;
