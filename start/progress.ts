import type { PairingsAnswers } from '../services/contracts/pairings-answers.js';
import { startProgress } from '../services/progress/main.js';
import { remoteAnswers } from '../services/shared/ask.js';
import { required } from './bus.js';
import { runService } from './serve-service.js';
import { remoteVerifier } from './verify.js';

/** `npm run start:progress` */
await runService(
  'progress',
  ({ config, ...setting }) => {
    const pairings = remoteAnswers<PairingsAnswers>(required(config, 'PAIRINGS_URL'), required(config, 'SERVICE_KEY'));
    return startProgress({ ...setting, pairings, verify: remoteVerifier(config) });
  },
  () => [],
);
