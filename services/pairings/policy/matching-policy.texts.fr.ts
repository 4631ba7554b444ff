export const matchingPolicyTextsFr = {
  'field.dormantAfterFactor': 'Seuil de silence',
  'field.requestExpiresAfterDays': 'Jours avant l’expiration d’une demande',
  'field.requestReminderAfterDays': 'Jours avant le rappel d’une demande',
  'field.slippingAfterFactor': 'Seuil de ralentissement',
  'field.weight': 'Poids',
  'policy.criterionTwice': 'Donnez un seul poids à chaque critère.',
  'policy.noWeight': 'Donnez un poids à au moins un critère.',
  'policy.factor': '{{field, field}} : indiquez un nombre de {{min}} à {{max}}.',
  'policy.factorOrder': 'Le seuil de ralentissement doit être plus petit que le seuil de silence.',
  'policy.reminderLate': 'Le rappel d’une demande doit arriver avant son expiration.',
} as const;
