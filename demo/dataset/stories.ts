import { exploringStories } from './stories-exploring.js';
import { pendingStories } from './stories-pending.js';
import { camilleAndYvonne } from './story-camille-yvonne.js';
import { gabrielAndRobert } from './story-gabriel-robert.js';
import { mehdiAndAminata } from './story-mehdi-aminata.js';
import { rosalieAndClaire } from './story-rosalie-claire.js';
import { sarahAndThierry } from './story-sarah-thierry.js';
import { theoAndSokhna } from './story-theo-sokhna.js';
import { zoeAndDavid } from './story-zoe-david.js';
import type { DemoStory } from './types.js';

/**
 * Every pairing of the demonstration: four active, one that is being relaunched, one paused, one that has ended, two
 * exploring, three still asked for.
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
