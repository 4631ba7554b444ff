import type { Step } from './types.js';

const weekly: Step = {
  daysAgo: 91.6,
  by: 'mentor',
  kind: 'proposeAgreement',
  input: {
    frequency: 'WEEKLY',
    meetingMinutes: 45,
    channels: ['IN_PERSON', 'PHONE'],
    endCondition: 'FIRST_OF',
    endsInDays: 270,
    topicsInScope: ['Les prix', 'La première embauche', 'Le rythme de travail'],
    topicsOutOfScope: ['Faire la comptabilité à ta place'],
    mentorExpectations: ['De la franchise, surtout quand ça va mal'],
    menteeExpectations: ['Des questions avant les conseils'],
    mentorResponsibilities: ['Écouter jusqu’au bout', 'Ouvrir mon carnet d’adresses quand le moment est bon'],
    menteeResponsibilities: ['Organiser les rencontres', 'Envoyer deux sujets à l’avance'],
    confidentiality: 'Ce qui se dit entre nous reste entre nous, chiffres compris.',
    cancellationNoticeHours: 24,
    agendaLeadTimeHours: 48,
    reviewEveryDays: 90,
  },
};

const everyOtherWeek: Step = {
  ...weekly,
  daysAgo: 90.3,
  by: 'mentee',
  input: { ...weekly.input, frequency: 'BIWEEKLY', meetingMinutes: 60, channels: ['IN_PERSON', 'PHONE', 'CHAT'] },
};

/** From the acceptance to the first steps on three goals; the agreement is counter-proposed once. */
export const firstSteps: Step[] = [
  { daysAgo: 95.5, by: 'mentor', kind: 'accept' },
  {
    daysAgo: 95.4,
    by: 'mentor',
    kind: 'message',
    text:
      'Bonjour Camille! Une machine de 1962, ça s’entend de la rue, ça. Je suis passée devant ton atelier samedi sans oser entrer. ' +
      'Avec plaisir pour un premier café ; raconte-moi d’abord ta dernière bonne journée.',
  },
  {
    daysAgo: 94.8,
    by: 'mentee',
    kind: 'message',
    text:
      'Il fallait entrer! Ma dernière bonne journée : un monsieur a pleuré en revoyant le manteau de sa femme réparé. ' +
      'Je lui ai demandé douze dollars pour quatre heures de travail. Voilà mon problème en une phrase.',
  },
  weekly,
  {
    daysAgo: 90.9,
    by: 'mentee',
    kind: 'message',
    text: 'Toutes les semaines, je n’y arriverai pas sans bâcler. Est-ce que deux fois par mois, mais une vraie heure, vous irait?',
  },
  everyOtherWeek,
  { daysAgo: 90.2, by: 'mentee', kind: 'signAgreement', version: 2 },
  { daysAgo: 89.6, by: 'mentor', kind: 'signAgreement', version: 2 },
  {
    daysAgo: 89.5,
    by: 'mentor',
    kind: 'message',
    text: 'Tu viens de négocier ton premier contrat avec moi, et tu as bien fait. Signé!',
  },
  {
    daysAgo: 88.7,
    by: 'mentee',
    kind: 'createGoal',
    key: 'prix',
    title: 'Une grille de prix qui paie mes heures',
    why: 'Je veux continuer ce métier dans dix ans, et au tarif actuel je n’en aurai pas la force.',
    horizon: 'SHORT',
    domain: 'PROFESSIONAL',
    successCriteria:
      'Chaque réparation couvre mon temps à vingt-six dollars l’heure, et huit habitués sur dix restent.',
    dueInDays: 21,
  },
  {
    daysAgo: 88.6,
    by: 'mentee',
    kind: 'createGoal',
    key: 'embauche',
    title: 'Accueillir une première employée',
    why: 'Seule, je refuse une commande sur trois. Et j’aimerais transmettre à mon tour.',
    horizon: 'LONG',
    domain: 'PROFESSIONAL',
    successCriteria: 'Une personne à vingt heures par semaine, payée correctement, toujours là après trois mois.',
    dueInDays: 150,
  },
  {
    daysAgo: 81.4,
    by: 'mentee',
    kind: 'addProgress',
    goalKey: 'prix',
    entryKind: 'KNOW',
    text: 'J’ai chronométré quarante réparations. Une fermeture éclair me prend cinquante minutes, je la facturais vingt-cinq.',
    percent: 15,
  },
  {
    daysAgo: 80.9,
    by: 'mentor',
    kind: 'message',
    text: 'Quarante! J’en aurais fait dix et inventé le reste. Maintenant que tu sais, qu’est-ce qui te fait le plus peur dans la suite?',
  },
  {
    daysAgo: 80.1,
    by: 'mentee',
    kind: 'message',
    text: 'Madame Bolduc. Elle vient depuis le premier jour. Si je la perds, j’aurai l’impression de trahir mes débuts.',
  },
  {
    daysAgo: 72.3,
    by: 'mentee',
    kind: 'addProgress',
    goalKey: 'prix',
    entryKind: 'DO',
    text: 'Grille écrite, affichée, et annoncée d’abord à madame Bolduc. Elle a dit : « Enfin, ma belle. »',
    percent: 45,
  },
  {
    daysAgo: 71.8,
    by: 'mentor',
    kind: 'message',
    text: 'Les fidèles veulent qu’on dure. Bravo pour le courage, et pour l’ordre dans lequel tu l’as fait.',
  },
  {
    daysAgo: 66.2,
    by: 'mentee',
    kind: 'createGoal',
    key: 'repos',
    title: 'Fermer l’atelier tous les lundis',
    why: 'Mon chien me voit plus que mes amis. J’ai envie d’une vie autour du métier.',
    horizon: 'SHORT',
    domain: 'PERSONAL',
    successCriteria: 'Dix lundis de suite sans ouvrir, sans répondre aux messages de clients.',
    dueInDays: 45,
  },
  {
    daysAgo: 59.7,
    by: 'mentee',
    kind: 'addProgress',
    goalKey: 'repos',
    entryKind: 'DO',
    text: 'Affichette sur la porte et répondeur enregistré. Premier lundi fermé, j’ai rangé mes fils par couleur, est-ce que ça compte?',
    percent: 20,
  },
  {
    daysAgo: 59.2,
    by: 'mentor',
    kind: 'message',
    text: 'Ça compte à moitié. Le prochain, dehors, s’il te plaît.',
  },
];
