/** What people writes in French about requests that wait; the keys of every other language. */
export const requestReminderTextsFr = {
  'mail.waiting.subject': 'Une demande de mentorat attend votre réponse',
  'mail.waiting.body':
    '{{mentee}} vous a écrit il y a quelque temps pour vous demander de l’accompagner, et espère une réponse de votre part.',
  'mail.waiting.ways':
    'Un oui, un non ou une question : tout vaut mieux que le silence. Si une autre personne est mieux placée, vous pouvez l’indiquer en déclinant.',
  'mail.waiting.limits':
    'Si le moment est mal choisi, vous pouvez aussi cesser d’accepter des demandes pendant quelque temps. Vous ne recevrez pas d’autre rappel pour cette demande.',
} as const;
