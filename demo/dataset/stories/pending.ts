import type { DemoStory } from '../types.js';

/** Requests that wait for an answer. */
export const pendingStories: DemoStory[] = [
  {
    key: 'lea-vers-yvonne',
    mentorKey: 'yvonne-tremblay',
    menteeKey: 'lea-dufour',
    format: 'ONGOING',
    request: {
      sentDaysAgo: 2.3,
      firstMessage:
        'Bonjour Madame Tremblay, je termine mes études en design textile et je couds des sacs dans de vieilles voiles. J’en ai vendu ' +
        'quarante, au hasard du prix qui me passait par la tête. Avant de décider si j’en fais mon métier, j’aimerais savoir ce qu’ils ' +
        'me coûtent vraiment. Auriez-vous un peu de temps pour moi?',
      whyThisMentor:
        'Vous parlez de vivre de son métier sans s’y perdre : c’est la question que je me pose avant de commencer.',
      goals: [{ text: 'Savoir ce que me coûte vraiment un sac', horizon: 'SHORT' }],
    },
    steps: [],
  },
  {
    key: 'samuel-to-david',
    mentorKey: 'david-mckenzie',
    menteeKey: 'samuel-okafor',
    format: 'ONGOING',
    request: {
      sentDaysAgo: 4.2,
      firstMessage:
        'Hello David, I make chocolate in a single room in Saint-Roch, and two shops abroad have asked for samples. I am thrilled and ' +
        'completely lost: I do not know what to charge, how to ship, or what to sign. Your line about paperwork and packaging made me ' +
        'laugh, then worry. Could we talk before I answer them?',
      whyThisMentor: 'You have taken small makers across exactly the borders I am looking at.',
      goals: [
        { text: 'Answer my first two foreign buyers with a solid offer', horizon: 'SHORT' },
        { text: 'Make a third of my sales abroad', horizon: 'LONG' },
      ],
    },
    steps: [],
  },
  {
    key: 'fatoumata-vers-jean-philippe',
    mentorKey: 'jean-philippe-gagne',
    menteeKey: 'fatoumata-bah',
    format: 'ONGOING',
    request: {
      sentDaysAgo: 0.7,
      firstMessage:
        'Bonjour Monsieur Gagné, je suis comptable diplômée de Conakry et je prépare mon évaluation comparative pour devenir CPA. Je connais ' +
        'les normes, mais pas encore la façon de travailler d’ici, et je n’ai personne à qui poser les petites questions. Accepteriez-vous ' +
        'de m’accompagner jusqu’à l’examen?',
      whyThisMentor: 'Vous avez le titre que je vise, et vous dites accompagner des comptables qui débutent au Québec.',
      goals: [{ text: 'Réussir mon évaluation comparative', horizon: 'SHORT' }],
    },
    steps: [],
  },
];
