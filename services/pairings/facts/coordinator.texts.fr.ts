export const coordinatorTextsFr = {
  'program.notCoordinated': 'Ce programme est introuvable parmi ceux que vous coordonnez.',
} as const;
