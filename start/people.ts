import type { PairingsAnswers } from '../services/contracts/pairings-answers.js';
import type { ProgressAnswers } from '../services/contracts/progress-answers.js';
import { startPeople } from '../services/people/main.js';
import { answersRoute, remoteAnswers } from '../services/shared/ask.js';
import { required, requiredUrls } from './bus.js';
import { mailerOf } from './mail.js';
import { authSecret } from './secrets.js';
import { runService } from './serve-service.js';

/** `npm run start:people` */
await runService(
  'people',
  async ({ config, ...setting }) => {
    const serviceKey = required(config, 'SERVICE_KEY');
    return startPeople({
      ...setting,
      publicUrl: required(config, 'PUBLIC_URL'),
      authSecret: await authSecret(config),
      sendMail: mailerOf(config),
      oidcProviders: config.OIDC_PROVIDERS,
      others: {
        pairings: remoteAnswers<PairingsAnswers>(requiredUrls(config, 'PAIRINGS_URL'), serviceKey),
        progress: remoteAnswers<ProgressAnswers>(requiredUrls(config, 'PROGRESS_URL'), serviceKey),
      },
    });
  },
  ({ routes, answers }, config) => [...routes, answersRoute(answers as never, required(config, 'SERVICE_KEY'))],
);
