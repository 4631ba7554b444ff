import type { DemoPerson } from '../types.js';

/** Mentees who use the programme in English. */
export const englishMentees: DemoPerson[] = [
  {
    key: 'samuel-okafor',
    displayName: 'Samuel Okafor',
    email: 'samuel.okafor@demo.jumelage.example',
    headline: 'Chocolate maker with a one-room factory and first requests from abroad',
    biography:
      'I moved from Lagos to Québec City for love and stayed for the winters, somehow. I make bean-to-bar chocolate, and shops in ' +
      'Boston and Bordeaux have asked for samples. I have no idea how to answer them properly.',
    locale: 'en',
    timeZone: 'America/Toronto',
    region: 'Capitale-Nationale',
    languages: ['en', 'fr'],
    organization: 'Okafor Chocolat',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'A small factory with six people and customers on both sides of the ocean.',
      transition: 'From local markets to export',
      motivations: ['Asking before I make an expensive mistake'],
      challenges: ['Export paperwork', 'Pricing for distributors'],
      intendedGoals: [
        { text: 'Answer my first two foreign buyers with a solid offer', horizon: 'SHORT' },
        { text: 'Make a third of my sales abroad', horizon: 'LONG' },
      ],
      skillsWanted: ['Export', 'Négociation'],
      offers: ['Chocolate, honestly', 'Help with recipes and food safety'],
    },
  },
  {
    key: 'priya-raman',
    displayName: 'Priya Raman',
    email: 'priya.raman@demo.jumelage.example',
    headline: 'Game artist who wants to lead without giving up drawing',
    biography:
      'I paint worlds for a Montréal studio and I have just been asked to lead three people. I love drawing and I love people; doing ' +
      'both before noon is the hard part. My French is improving one podcast at a time.',
    locale: 'en',
    timeZone: 'America/Toronto',
    region: 'Montréal',
    languages: ['en', 'fr', 'ta'],
    organization: 'Studio Luciole',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'An art director whose team does its best work.',
      transition: 'From artist to lead',
      motivations: ['Learning from someone outside games'],
      challenges: ['Giving feedback', 'Protecting time to draw'],
      intendedGoals: [
        { text: 'Run one-on-ones my team finds useful', horizon: 'SHORT' },
        { text: 'Become an art director', horizon: 'LONG' },
      ],
      skillsWanted: ['Management d’équipe', 'Rétroaction'],
      offers: ['A portrait of your cat', 'English conversation'],
    },
  },
  {
    key: 'emma-whitfield',
    displayName: 'Emma Whitfield',
    email: 'emma.whitfield@demo.jumelage.example',
    headline: 'Social worker starting a community kitchen',
    biography:
      'After ten years of case files I want to feed people instead of assessing them. We have a church basement, a borrowed stove and ' +
      'thirty volunteers. I need to learn how to run something that outlives my enthusiasm.',
    locale: 'en',
    timeZone: 'America/Halifax',
    region: 'Nova Scotia',
    languages: ['en', 'fr'],
    organization: 'The Long Table',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'A kitchen that pays its cook and belongs to its neighbours.',
      transition: 'From public service to a non-profit',
      motivations: ['A sounding board who has done it'],
      challenges: ['Funding beyond the first grant', 'Governance'],
      intendedGoals: [
        { text: 'Write a budget I can defend', horizon: 'SHORT' },
        { text: 'Hand the kitchen over to a board that works', horizon: 'LONG' },
      ],
      skillsWanted: ['Recherche de financement', 'Gouvernance coopérative'],
      offers: ['Active listening', 'Soup'],
    },
  },
];
