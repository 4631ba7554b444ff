import { peopleSchema } from '../services/people/schema.js';
import { sdlOf } from '../services/shared/federated-schema.js';
console.log(sdlOf(await peopleSchema()));
