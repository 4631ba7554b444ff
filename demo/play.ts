// `npm run demo`: plays a short story against a running server.
import { requireSupportedNode } from '../start/node-version.js';

requireSupportedNode();
const { playStory } = await import('./play-story.js');
await playStory();
