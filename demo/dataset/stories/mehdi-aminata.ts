import type { DemoStory } from '../types.js';

export const mehdiAndAminata: DemoStory = {
  key: 'mehdi-et-aminata',
  mentorKey: 'aminata-kone',
  menteeKey: 'mehdi-ziani',
  format: 'JUST_IN_TIME',
  request: {
    sentDaysAgo: 6.8,
    firstMessage:
      'Bonjour Aminata, je passe dans quelques jours un entretien d’analyste chez un transporteur, après douze ans d’entrepôt. Je n’ai ' +
      'pas passé d’entretien depuis 2012 et je ne sais pas raconter ma reconversion sans m’excuser. Auriez-vous une heure ou deux pour ' +
      'm’aider à me préparer ?',
    whyThisMentor: 'Vous êtes passée par là, et vous recrutez aujourd’hui.',
    goals: [{ text: 'Réussir mon entretien d’analyste', horizon: 'SHORT' }],
  },
  steps: [
    { daysAgo: 5.9, by: 'mentor', kind: 'acceptRequest' },
    {
      daysAgo: 5.8,
      by: 'mentor',
      kind: 'sendMessage',
      text: 'Bonjour Mehdi, avec joie. Envoyez-moi l’offre et dites-moi : quel problème d’entrepôt avez-vous résolu dont vous êtes fier ?',
    },
    {
      daysAgo: 5.1,
      by: 'mentee',
      kind: 'createGoal',
      key: 'entretien',
      title: 'Réussir mon entretien d’analyste',
      why: 'C’est le poste où mes deux métiers se rencontrent.',
      horizon: 'SHORT',
      domain: 'PROFESSIONAL',
      successCriteria: 'Raconter mon parcours en deux minutes, sans m’excuser, et poser trois bonnes questions.',
      dueInDays: 9,
    },
    {
      daysAgo: 4.3,
      by: 'mentee',
      kind: 'addProgress',
      goalKey: 'entretien',
      entryKind: 'DO',
      text: 'J’ai écrit l’histoire des palettes perdues : le constat, la requête, le résultat. Deux pages, donc une de trop.',
      percent: 25,
    },
    {
      daysAgo: 3.6,
      by: 'mentee',
      kind: 'proposeMeeting',
      key: 'simulation',
      startsInDays: 2,
      at: '17:30',
      timeZone: 'Europe/Paris',
      minutes: 60,
      channel: 'VIDEO',
      meetingKind: 'REGULAR',
      purpose: 'Simulation d’entretien, puis retour franc',
    },
    { daysAgo: 3.2, by: 'mentor', kind: 'confirmMeeting', key: 'simulation' },
    {
      daysAgo: 1.4,
      by: 'mentee',
      kind: 'addProgress',
      goalKey: 'entretien',
      entryKind: 'LIVE',
      text: 'Répété devant ma sœur. Elle m’a arrêté au troisième « désolé ». Il n’en reste plus.',
      percent: 55,
    },
    {
      daysAgo: 1.2,
      by: 'mentor',
      kind: 'sendMessage',
      text: 'Votre sœur est engagée. À très vite, venez avec vos trois questions.',
    },
  ],
};
