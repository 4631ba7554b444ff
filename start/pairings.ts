import type { PeopleAnswers } from '../services/contracts/people-answers.js';
import { startPairings } from '../services/pairings/main.js';
import { answersRoute, remoteAnswers } from '../services/shared/ask.js';
import { required, requiredUrls } from './bus.js';
import { runService } from './serve-service.js';
import { remoteVerifier } from './verify.js';

/** `npm run start:pairings` */
await runService(
  'pairings',
  ({ config, ...setting }) => {
    const people = remoteAnswers<PeopleAnswers>(requiredUrls(config, 'PEOPLE_URL'), required(config, 'SERVICE_KEY'));
    return startPairings({ ...setting, people, verify: remoteVerifier(config) });
  },
  ({ answers }, config) => [answersRoute(answers as never, required(config, 'SERVICE_KEY'))],
);
