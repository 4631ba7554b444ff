import { coordinators } from './people/coordinators.js';
import { careerMentees } from './people/mentees-careers.js';
import { englishMentees } from './people/mentees-english.js';
import { founderMentees } from './people/mentees-founders.js';
import { makerMentees } from './people/mentees-makers.js';
import { newcomerMentees } from './people/mentees-newcomers.js';
import { careMentors } from './people/mentors-care.js';
import { digitalMentors } from './people/mentors-digital.js';
import { founderMentors } from './people/mentors-founders.js';
import { tradeMentors } from './people/mentors-trades.js';
import { demoProgram } from './program.js';
import { demoStories } from './stories.js';
import type { DemoDataset } from './types.js';

/** The demonstration data. Managers come before the people they manage. */
export const demoDataset: DemoDataset = {
  program: demoProgram,
  people: [
    ...coordinators,
    ...founderMentors,
    ...tradeMentors,
    ...digitalMentors,
    ...careMentors,
    ...founderMentees,
    ...makerMentees,
    ...newcomerMentees,
    ...careerMentees,
    ...englishMentees,
  ],
  stories: demoStories,
  newcomer: { menteeKey: 'camille-legare', mentorKey: 'yvonne-tremblay' },
};
