import type { PairingsAnswers } from '../services/contracts/pairings-answers.js';
import type { PeopleAnswers } from '../services/contracts/people-answers.js';
import { startProgress } from '../services/progress/main.js';
import { answersRoute, remoteAnswers } from '../services/shared/ask.js';
import { required, requiredUrls } from './bus.js';
import { mailerOf } from './mail.js';
import { runService } from './serve-service.js';
import { remoteVerifier } from './verify.js';

/** `npm run start:progress` */
await runService(
  'progress',
  ({ config, ...setting }) => {
    const serviceKey = required(config, 'SERVICE_KEY');
    const pairings = remoteAnswers<PairingsAnswers>(requiredUrls(config, 'PAIRINGS_URL'), serviceKey);
    const people = remoteAnswers<PeopleAnswers>(requiredUrls(config, 'PEOPLE_URL'), serviceKey);
    return startProgress({
      ...setting,
      ...{ pairings, people, verify: remoteVerifier(config) },
      publicUrl: required(config, 'PUBLIC_URL'),
      sendMail: mailerOf(config),
    });
  },
  ({ routes, answers }, config) => [...routes, answersRoute(answers as never, required(config, 'SERVICE_KEY'))],
);
