/** The English texts of account e-mails and suspensions. */
export const accountTextsEn = {
  'mail.password.subject': 'Choose a new password',
  'mail.password.body':
    'We received a request for a new password for your account. The link below is valid for one hour.',
  'mail.password.ignore': 'If you did not ask for it, ignore this e-mail: your password stays the same.',
  'mail.password.link': 'Choose a new password',
  'mail.verify.subject': 'Confirm your e-mail address',
  'mail.verify.body': 'Confirm that this e-mail address is yours. The link below is valid for one hour.',
  'mail.verify.ignore': 'If you did not open an account, ignore this e-mail.',
  'mail.verify.link': 'Confirm my address',
  'suspend.coordinator': 'This person coordinates a programme and cannot be suspended.',
  'account.suspended': 'Your account is suspended. Write to the coordinators of your programme to talk about it.',
} as const;
