import { startPeople } from '../services/people/main.js';
import { answersRoute } from '../services/shared/ask.js';
import { required } from './bus.js';
import { mailerOf } from './mail.js';
import { authSecret } from './secrets.js';
import { runService } from './serve-service.js';

/** `npm run start:people` */
await runService(
  'people',
  async ({ config, ...setting }) =>
    startPeople({
      ...setting,
      publicUrl: required(config, 'PUBLIC_URL'),
      authSecret: await authSecret(config),
      sendMail: mailerOf(config),
    }),
  ({ routes, answers }, config) => [...routes, answersRoute(answers as never, required(config, 'SERVICE_KEY'))],
);
