import { camilleAndYvonne } from './stories/camille-yvonne.js';
import { exploringStories } from './stories/exploring.js';
import { gabrielAndRobert } from './stories/gabriel-robert.js';
import { mehdiAndAminata } from './stories/mehdi-aminata.js';
import { pendingStories } from './stories/pending.js';
import { rosalieAndClaire } from './stories/rosalie-claire.js';
import { sarahAndThierry } from './stories/sarah-thierry.js';
import { theoAndSokhna } from './stories/theo-sokhna.js';
import { zoeAndDavid } from './stories/zoe-david.js';
import type { DemoStory } from './types.js';

/**
 * The pairings of the demonstration: four active, one being relaunched, one paused, one completed, two exploring, and
 * three pending requests.
 */
export const demoStories: DemoStory[] = [
  camilleAndYvonne,
  theoAndSokhna,
  mehdiAndAminata,
  rosalieAndClaire,
  gabrielAndRobert,
  zoeAndDavid,
  sarahAndThierry,
  ...exploringStories,
  ...pendingStories,
];
