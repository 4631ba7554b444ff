import { exploringStories } from './stories-exploring.js';
import { pendingStories } from './stories-pending.js';
import { camilleAndYvonne } from './story-camille-yvonne.js';
import { gabrielAndRobert } from './story-gabriel-robert.js';
import { mehdiAndAminata } from './story-mehdi-aminata.js';
import { rosalieAndClaire } from './story-rosalie-claire.js';
import { theoAndSokhna } from './story-theo-sokhna.js';
import type { DemoStory } from './types.js';

/** Every pairing of the demonstration: five active, two exploring, three still asked for. */
export const demoStories: DemoStory[] = [
  camilleAndYvonne,
  theoAndSokhna,
  mehdiAndAminata,
  rosalieAndClaire,
  gabrielAndRobert,
  ...exploringStories,
  ...pendingStories,
];
