/** The French texts of account e-mails and suspensions. */
export const accountTextsFr = {
  'mail.password.subject': 'Choisir un nouveau mot de passe',
  'mail.password.body':
    'Nous avons reçu une demande de nouveau mot de passe pour votre compte. Le lien ci-dessous est valable une heure.',
  'mail.password.ignore': 'Si vous n’avez rien demandé, ignorez ce courriel : votre mot de passe reste le même.',
  'mail.password.link': 'Choisir un nouveau mot de passe',
  'mail.verify.subject': 'Confirmer votre adresse courriel',
  'mail.verify.body': 'Confirmez que cette adresse courriel est la vôtre. Le lien ci-dessous est valable une heure.',
  'mail.verify.ignore': 'Si vous n’avez pas ouvert de compte, ignorez ce courriel.',
  'mail.verify.link': 'Confirmer mon adresse',
  'suspend.coordinator': 'Cette personne coordonne un programme : elle ne peut pas être suspendue.',
  'account.suspended': 'Votre compte est suspendu. Écrivez à la coordination de votre programme pour en parler.',
} as const;
