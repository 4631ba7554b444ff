import type { DemoProgram } from './types.js';

export const demoProgram: DemoProgram = {
  name: 'Passerelles Québec–Bordeaux',
  description:
    'Deux villes sœurs, deux rives de l’Atlantique, un même geste : transmettre. Passerelles réunit des personnes qui ' +
    'entreprennent, qui changent de métier ou qui prennent leurs premières responsabilités, et d’autres qui ont déjà ' +
    'fait ce chemin. On s’y rencontre par jumelage, à son rythme, autour d’objectifs choisis par la personne mentorée. ' +
    'Le programme est gratuit et ouvert à toutes et à tous, de part et d’autre de l’océan.',
  locale: 'fr',
  admission: 'OPEN',
  openedDaysAgo: 120,
  weights: [
    { criterion: 'GOALS', weight: 30 },
    { criterion: 'SKILLS', weight: 20 },
    { criterion: 'TOPICS', weight: 15 },
    { criterion: 'PURPOSES', weight: 15 },
    { criterion: 'FREQUENCY', weight: 10 },
    { criterion: 'LANGUAGES', weight: 10 },
  ],
  proposal: { mentorKey: 'etienne-rousselot', menteeKey: 'hugo-perrin', daysAgo: 2.9 },
};
