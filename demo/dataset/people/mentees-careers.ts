import type { DemoPerson } from '../types.js';

/** Mentees who take on more responsibility in their organisation. */
export const careerMentees: DemoPerson[] = [
  {
    key: 'audrey-anne-cote',
    displayName: 'Audrey-Anne Côté',
    email: 'audrey-anne.cote@demo.jumelage.example',
    headline: 'Infirmière, nommée assistante-cheffe depuis trois mois',
    biography:
      'Je soigne depuis onze ans et je coordonne depuis trois mois. Mes amies sont devenues mon équipe, et personne ne m’a donné le ' +
      'mode d’emploi. Je veux rester juste sans devenir dure.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Estrie',
    languages: ['fr'],
    organization: 'Centre de soins des Cantons',
    managerKey: 'isabelle-fontaine',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Cheffe d’une unité où l’on a envie de rester.',
      transition: 'De collègue à cheffe',
      motivations: ['Parler librement, hors de l’hôpital'],
      challenges: ['Les conversations difficiles', 'Couper en rentrant'],
      intendedGoals: [
        { text: 'Donner une rétroaction claire sans perdre le lien', horizon: 'SHORT' },
        { text: 'Devenir cheffe d’unité', horizon: 'LONG' },
      ],
      skillsWanted: ['Rétroaction', 'Management d’équipe'],
      offers: ['Un regard de terrain sur les soins'],
    },
  },
  {
    key: 'ines-moreau',
    displayName: 'Inès Moreau',
    email: 'ines.moreau@demo.jumelage.example',
    headline: 'Ingénieure méthodes, première équipe de sept personnes',
    biography:
      'J’ai vingt-huit ans et je dirige des gens qui ont commencé avant ma naissance. Ils sont patients ; je voudrais mériter leur ' +
      'patience. Je cherche une personne d’un autre secteur, pour parler franchement.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Auvergne-Rhône-Alpes',
    languages: ['fr', 'en'],
    organization: 'Mécanique du Rhône',
    managerKey: 'etienne-rousselot',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Diriger un atelier où les idées viennent d’en bas.',
      transition: 'D’experte à responsable',
      motivations: ['Un regard hors de ma hiérarchie'],
      challenges: ['Trouver ma légitimité', 'Décider sans tout savoir'],
      intendedGoals: [
        { text: 'Animer un point d’équipe que l’on attend', horizon: 'SHORT' },
        { text: 'Prendre la tête d’un atelier', horizon: 'LONG' },
      ],
      skillsWanted: ['Management d’équipe', 'Conduite du changement'],
      offers: ['Aide en modélisation 3D'],
    },
  },
  {
    key: 'william-tran',
    displayName: 'William Tran',
    email: 'william.tran@demo.jumelage.example',
    headline: 'Designer d’interfaces en première année',
    biography:
      'Sorti de l’école cette année, j’ai l’impression que tout le monde sait ce qu’il fait sauf moi. J’aime les détails et les polices ' +
      'de caractères oubliées. Je voudrais apprendre à défendre une idée en réunion.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Montréal',
    languages: ['fr', 'en', 'vi'],
    organization: 'Clinilog',
    managerKey: 'karim-haddad',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Devenir un designer dont on demande l’avis.',
      transition: 'De l’école au premier emploi',
      motivations: ['Me sentir moins seul avec mes doutes'],
      challenges: ['Parler en réunion', 'Recevoir une critique'],
      intendedGoals: [
        { text: 'Présenter seul un projet à l’équipe', horizon: 'SHORT' },
        { text: 'Trouver ma spécialité', horizon: 'LONG' },
      ],
      skillsWanted: ['Prise de parole', 'Récit'],
      offers: ['Dessiner un logo', 'Partager mes playlists de concentration'],
    },
  },
  {
    key: 'sarah-el-amrani',
    displayName: 'Sarah El Amrani',
    email: 'sarah.el.amrani@demo.jumelage.example',
    headline: 'Juriste d’entreprise en route vers la responsabilité sociale',
    biography:
      'Je rédige des contrats depuis huit ans et je voudrais en lire les effets sur la vraie vie. Mon entreprise crée un poste de ' +
      'responsable RSE : j’ai envie d’y prétendre, sans savoir par où commencer.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Nouvelle-Aquitaine',
    languages: ['fr', 'ar', 'en'],
    organization: 'Assurances de la Garonne',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Piloter une politique sociale et environnementale qui ne soit pas une brochure.',
      transition: 'Du droit à la RSE',
      motivations: ['Tester mon envie avant de sauter'],
      challenges: ['Convaincre ma direction', 'Me former vite'],
      intendedGoals: [
        { text: 'Présenter une note d’intention à ma direction', horizon: 'SHORT' },
        { text: 'Occuper un poste de responsable RSE', horizon: 'LONG' },
      ],
      skillsWanted: ['Conduite du changement', 'Gouvernance coopérative'],
      offers: ['Relire un contrat'],
    },
  },
  {
    key: 'lea-dufour',
    displayName: 'Léa Dufour',
    email: 'lea.dufour@demo.jumelage.example',
    headline: 'Finissante en design textile, une marque de sacs en tête',
    biography:
      'Je couds des sacs dans des voiles de bateau récupérées à Québec et à Gaspé. J’en ai vendu quarante à des inconnus, ce qui m’a ' +
      'surprise. Je me demande s’il y a là un métier ou un joli passe-temps.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Estrie',
    languages: ['fr', 'en'],
    organization: 'Université des Cantons',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Une petite marque locale, rentable et fière de ses coutures.',
      transition: 'Des études à l’atelier',
      motivations: ['Décider les yeux ouverts'],
      challenges: ['Calculer un coût de revient', 'Oser demander le vrai prix'],
      intendedGoals: [
        { text: 'Savoir ce que me coûte vraiment un sac', horizon: 'SHORT' },
        { text: 'Décider si j’en fais mon métier', horizon: 'LONG' },
      ],
      skillsWanted: ['Fixer ses prix', 'Commerce de proximité'],
      offers: ['Un sac sur mesure', 'Des photos de produits'],
    },
  },
];
