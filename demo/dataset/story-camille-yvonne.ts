import { firstSteps } from './story-camille-yvonne-start.js';
import type { DemoStory } from './types.js';

/** The richest pairing: an atelier that repairs clothes, and a baker who has passed hers on. */
export const camilleAndYvonne: DemoStory = {
  key: 'camille-et-yvonne',
  mentorKey: 'yvonne-tremblay',
  menteeKey: 'camille-legare',
  format: 'ONGOING',
  request: {
    sentDaysAgo: 96.4,
    firstMessage:
      'Bonjour Yvonne, j’ai lu que vous aviez commencé à Limoilou avec un four d’occasion ; moi, c’est avec une machine à coudre ' +
      'de 1962. Mon atelier de réparation textile a un an, les clients reviennent, mais je travaille soixante heures pour un ' +
      'revenu de trente. J’aimerais revoir mes prix sans perdre celles et ceux qui m’ont fait confiance au début. ' +
      'Accepteriez-vous d’en parler avec moi, une fois, pour voir? Merci d’avoir pris le temps de me lire.',
    whyThisMentor:
      'Vous avez tenu un commerce de quartier trente ans et vous avez su le transmettre. J’ai besoin de quelqu’un qui a vécu ' +
      'la fatigue et la fierté du métier, pas d’un tableur de plus.',
    goals: [
      { text: 'Revoir ma grille de prix sans perdre mes habitués', horizon: 'SHORT' },
      { text: 'Accueillir une première employée d’ici un an', horizon: 'LONG' },
    ],
  },
  steps: [
    ...firstSteps,
    {
      daysAgo: 52.1,
      by: 'mentee',
      kind: 'addProgress',
      goalKey: 'prix',
      entryKind: 'SETBACK',
      text: 'Deux clientes ont trouvé la nouvelle grille trop chère et sont reparties. J’ai failli tout remettre comme avant.',
      percent: 40,
    },
    {
      daysAgo: 51.7,
      by: 'mentor',
      kind: 'message',
      text:
        'Deux sur combien, Camille? À la boulangerie, j’en ai perdu onze la semaine où j’ai monté la miche, et neuf sont ' +
        'revenues avant Noël. Compte celles qui restent, et respire.',
    },
    {
      daysAgo: 50.9,
      by: 'mentee',
      kind: 'message',
      text: 'Deux sur soixante-trois. Dit comme ça… Je garde la grille jusqu’à notre prochaine rencontre.',
    },
    {
      daysAgo: 44.6,
      by: 'mentee',
      kind: 'addProgress',
      goalKey: 'repos',
      entryKind: 'LIVE',
      text: 'Troisième lundi fermé. J’ai dormi, marché jusqu’au fleuve, et l’atelier était encore là le mardi.',
      percent: 45,
    },
    {
      daysAgo: 38.3,
      by: 'mentee',
      kind: 'addProgress',
      goalKey: 'prix',
      entryKind: 'RESULT',
      text: 'Premier mois complet avec la nouvelle grille : onze pour cent de réparations en moins, vingt-quatre pour cent de revenu en plus.',
      percent: 75,
    },
    {
      daysAgo: 37.8,
      by: 'mentor',
      kind: 'message',
      text: 'Encadre cette ligne et colle-la au-dessus de la machine. Tu vois que le prix juste ne chasse pas les bonnes personnes.',
    },
    {
      daysAgo: 30.2,
      by: 'mentee',
      kind: 'addProgress',
      goalKey: 'embauche',
      entryKind: 'KNOW',
      text: 'J’ai chiffré une embauche à vingt heures : salaire, charges, une deuxième table. Je dois tenir quatre mois d’avance.',
      percent: 20,
    },
    {
      daysAgo: 24.5,
      by: 'mentor',
      kind: 'message',
      text:
        'J’ai parlé de toi à Ginette, qui a formé la moitié des couturières du quartier. Elle serait contente que tu passes la ' +
        'voir un jeudi. Aucune obligation, elle fait de bons biscuits.',
    },
    {
      daysAgo: 23.9,
      by: 'mentee',
      kind: 'message',
      text: 'J’y vais jeudi qui vient! Merci d’avoir pensé à moi, ça me touche.',
    },
    {
      daysAgo: 19.4,
      by: 'mentee',
      kind: 'addProgress',
      goalKey: 'embauche',
      entryKind: 'DO',
      text: 'Visite chez Ginette. Elle m’a présenté Rachel, finissante, patiente et drôle. On a cousu deux heures ensemble.',
      percent: 35,
    },
    {
      daysAgo: 12.6,
      by: 'mentee',
      kind: 'addProgress',
      goalKey: 'prix',
      entryKind: 'INSIGHT',
      text: 'Je n’explique plus mon prix, j’explique le travail. Les gens posent de bien meilleures questions.',
      percent: 90,
    },
    {
      daysAgo: 9.3,
      by: 'mentee',
      kind: 'addProgress',
      goalKey: 'repos',
      entryKind: 'SETBACK',
      text: 'J’ai ouvert lundi pour une robe de mariée. La mariée était belle, moi moins. Je note : prévoir, plutôt que dire oui.',
      percent: 40,
    },
    {
      daysAgo: 8.8,
      by: 'mentor',
      kind: 'message',
      text: 'Une exception qu’on remarque, c’est déjà une règle qui tient. Qu’aurais-tu pu lui proposer d’autre? On en jase bientôt.',
    },
    {
      daysAgo: 2.7,
      by: 'mentee',
      kind: 'proposeMeeting',
      key: 'rencontre-embauche',
      startsInDays: 3,
      at: '10:00',
      timeZone: 'America/Toronto',
      minutes: 60,
      channel: 'IN_PERSON',
      meetingKind: 'REGULAR',
      purpose: 'Relire ensemble l’offre à faire à Rachel et décider d’une date',
      place: { name: 'Salon de thé Chez Marguerite, Limoilou' },
    },
    { daysAgo: 2.2, by: 'mentor', kind: 'confirmMeeting', key: 'rencontre-embauche' },
    {
      daysAgo: 1.1,
      by: 'mentee',
      kind: 'addProgress',
      goalKey: 'embauche',
      entryKind: 'DO',
      text: 'Première version de l’offre écrite : vingt heures, un lundi de repos garanti, un mois d’essai payé.',
      percent: 50,
    },
    {
      daysAgo: 0.4,
      by: 'mentor',
      kind: 'message',
      text: 'Bien lu! Le lundi de repos dans l’offre, c’est toi tout craché, et c’est très bien. J’apporte mes questions et ma tarte au sucre.',
    },
  ],
};
