/** The French texts of reminders of unanswered requests. */
export const requestReminderTextsFr = {
  'mail.requestReminder.subject': 'Une demande de mentorat attend votre réponse',
  'mail.requestReminder.body':
    '{{mentee}} vous a écrit il y a quelque temps pour vous demander de l’accompagner, et espère une réponse de votre part.',
  'mail.requestReminder.answers':
    'Un oui, un non ou une question : tout vaut mieux que le silence. Si une autre personne est mieux placée, vous pouvez l’indiquer en déclinant.',
  'mail.requestReminder.pause':
    'Si le moment est mal choisi, vous pouvez aussi cesser d’accepter des demandes pendant quelque temps. Vous ne recevrez pas d’autre rappel pour cette demande.',
} as const;
