import type { DemoStory } from '../types.js';

/** The mentor has proposed and signed an agreement; the mentee has not signed yet. */
const audreyAnneAndNadia: DemoStory = {
  key: 'audrey-anne-et-nadia',
  mentorKey: 'nadia-benhaddou',
  menteeKey: 'audrey-anne-cote',
  format: 'ONGOING',
  request: {
    sentDaysAgo: 15.4,
    firstMessage:
      'Bonjour Nadia, je suis infirmière et depuis trois mois je coordonne l’équipe dont je faisais partie. Hier, j’ai évité une ' +
      'conversation nécessaire avec une amie, et je n’en ai pas dormi. J’aimerais apprendre à dire les choses sans abîmer le lien. ' +
      'Est-ce que ce sujet vous parle?',
    whyThisMentor:
      'Vous connaissez l’hôpital sans être le mien, et votre thème « de collègue à cheffe » est exactement ma vie.',
    goals: [{ text: 'Donner une rétroaction claire sans perdre le lien', horizon: 'SHORT' }],
  },
  steps: [
    { daysAgo: 12.7, by: 'mentor', kind: 'acceptRequest' },
    {
      daysAgo: 12.6,
      by: 'mentor',
      kind: 'sendMessage',
      text: 'Bonjour Audrey-Anne, il me parle beaucoup. Avant tout conseil : qu’avez-vous envie que votre amie comprenne?',
    },
    {
      daysAgo: 11.8,
      by: 'mentee',
      kind: 'sendMessage',
      text: 'Que je la respecte trop pour me taire. Tiens, c’est la première fois que je l’écris.',
    },
    {
      daysAgo: 3.4,
      by: 'mentor',
      kind: 'proposeAgreement',
      input: {
        frequency: 'BIWEEKLY',
        meetingMinutes: 50,
        channels: ['VIDEO', 'PHONE'],
        endCondition: 'FIRST_OF',
        endsInDays: 180,
        topicsInScope: ['Rétroaction', 'Nouveau rôle', 'Préserver son énergie'],
        topicsOutOfScope: ['Les dossiers de patients'],
        mentorExpectations: ['Que vous disiez quand une question va trop loin'],
        menteeExpectations: ['Du non-jugement', 'Des exercices concrets'],
        mentorResponsibilities: ['Tenir le cadre', 'Répondre sous trois jours'],
        menteeResponsibilities: ['Essayer une petite chose entre deux rencontres'],
        confidentiality: 'Confidentialité complète, y compris envers l’hôpital.',
        cancellationNoticeHours: 24,
        agendaLeadTimeHours: 48,
        reviewEveryDays: 90,
      },
    },
    { daysAgo: 3.3, by: 'mentor', kind: 'signAgreement', version: 1 },
    {
      daysAgo: 2.1,
      by: 'mentee',
      kind: 'sendMessage',
      text: 'Je lis l’entente à tête reposée en fin de semaine et je vous reviens. Merci pour le point sur les patients.',
    },
  ],
};

/** No agreement yet. A first meeting is proposed and waits for the mentor's answer. */
const olivierAndJeanPhilippe: DemoStory = {
  key: 'olivier-et-jean-philippe',
  mentorKey: 'jean-philippe-gagne',
  menteeKey: 'olivier-bouchard',
  format: 'ONGOING',
  request: {
    sentDaysAgo: 9.6,
    firstMessage:
      'Bonjour Jean-Philippe, mon père me laisse la quincaillerie familiale dans dix-huit mois, et je ne sais pas lire un bilan. ' +
      'J’ai besoin d’apprendre avant de signer quoi que ce soit, et de trouver comment en parler à table. Pourriez-vous m’aider à ' +
      'faire le premier pas?',
    whyThisMentor: 'Vous avez vu la reprise du côté de la banque, et on m’a dit que vous expliquez simplement.',
    goals: [
      { text: 'Comprendre les trois derniers bilans du magasin', horizon: 'SHORT' },
      { text: 'Monter un plan de reprise accepté par la banque et la famille', horizon: 'LONG' },
    ],
  },
  steps: [
    { daysAgo: 7.3, by: 'mentor', kind: 'acceptRequest' },
    {
      daysAgo: 7.2,
      by: 'mentor',
      kind: 'sendMessage',
      text: 'Bonjour Olivier, 1951, c’est une belle histoire à continuer. Apporte un bilan et un crayon, on le lira comme un plan de maison.',
    },
    {
      daysAgo: 5.7,
      by: 'mentee',
      kind: 'sendMessage',
      text: 'Un plan de maison, ça, je sais faire. Je vous propose une date.',
    },
    {
      daysAgo: 1.8,
      by: 'mentee',
      kind: 'proposeMeeting',
      key: 'premiere-rencontre',
      startsInDays: 5,
      at: '13:30',
      timeZone: 'America/Toronto',
      minutes: 45,
      channel: 'VIDEO',
      meetingKind: 'KICKOFF',
      purpose: 'Faire connaissance et lire ensemble un premier bilan',
    },
  ],
};

export const exploringStories: DemoStory[] = [audreyAnneAndNadia, olivierAndJeanPhilippe];
