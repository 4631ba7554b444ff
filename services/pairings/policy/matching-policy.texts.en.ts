export const matchingPolicyTextsEn = {
  'field.dormantAfterFactor': 'Threshold for silence',
  'field.requestExpiresAfterDays': 'Days until a request expires',
  'field.requestReminderAfterDays': 'Days until the reminder of a request',
  'field.slippingAfterFactor': 'Threshold for slowing down',
  'field.weight': 'Weight',
  'policy.criterionTwice': 'Give each criterion only one weight.',
  'policy.noWeight': 'Give a weight to at least one criterion.',
  'policy.factor': '{{field, field}}: give a number from {{min}} to {{max}}.',
  'policy.factorOrder': 'The threshold for slowing down must be lower than the threshold for silence.',
  'policy.reminderLate': 'The reminder of a request must come before it expires.',
} as const;
