import type { DemoPerson } from '../types.js';

/** Mentees who are new to a country or a trade. */
export const newcomerMentees: DemoPerson[] = [
  {
    key: 'fatoumata-bah',
    displayName: 'Fatoumata Bah',
    email: 'fatoumata.bah@demo.jumelage.example',
    headline: 'Comptable diplômée de Conakry, en route vers le titre de CPA',
    biography:
      'Au Québec depuis deux ans, je tiens les livres d’un organisme et je prépare mes équivalences le soir. Je connais les normes, ' +
      'moins les codes non écrits. Je cherche quelqu’un qui me dise les choses franchement.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Montréal',
    languages: ['fr', 'ff', 'en'],
    organization: 'Maison des familles du Parc',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Associée dans un cabinet qui accompagne les petites entreprises.',
      transition: 'De la reconnaissance d’un diplôme étranger',
      motivations: ['Comprendre la culture de travail d’ici'],
      challenges: ['Étudier en travaillant', 'Me constituer un réseau'],
      intendedGoals: [
        { text: 'Réussir mon évaluation comparative', horizon: 'SHORT' },
        { text: 'Obtenir le titre de CPA', horizon: 'LONG' },
      ],
      skillsWanted: ['Comptabilité', 'Entretien d’embauche'],
      offers: ['Un coup de main en tenue de livres', 'La recette du riz de ma mère'],
    },
  },
  {
    key: 'jean-baptiste-nzuzi',
    displayName: 'Jean-Baptiste Nzuzi',
    email: 'jean-baptiste.nzuzi@demo.jumelage.example',
    headline: 'Ingénieur civil de Kinshasa, technicien en Outaouais pour l’instant',
    biography:
      'J’ai construit des ponts sur des rivières plus larges que l’Outaouais. Ici, je fais des relevés en attendant mon permis. Je garde ' +
      'le sourire, mais j’aimerais raccourcir l’attente.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Outaouais',
    languages: ['fr', 'ln', 'en'],
    organization: 'Relevés Boréal',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Chef de projet sur de grands ouvrages, et formateur de la relève.',
      transition: 'De technicien à ingénieur reconnu',
      motivations: ['Être recommandé par quelqu’un qui m’a vu travailler'],
      challenges: ['Les démarches d’ordre professionnel', 'Faire valoir mon expérience'],
      intendedGoals: [
        { text: 'Déposer un dossier complet à l’Ordre', horizon: 'SHORT' },
        { text: 'Diriger un premier chantier au Québec', horizon: 'LONG' },
      ],
      skillsWanted: ['Estimation de chantier', 'Prise de parole'],
      offers: ['Aide en calcul de structures'],
    },
  },
  {
    key: 'mehdi-ziani',
    displayName: 'Mehdi Ziani',
    email: 'mehdi.ziani@demo.jumelage.example',
    headline: 'Ancien chef d’entrepôt, analyste de données en devenir',
    biography:
      'Douze ans de quais de chargement m’ont appris à repérer ce qui coince. J’ai fini ma formation en analyse de données cette année et ' +
      'j’ai un entretien important bientôt. Je n’en ai pas passé depuis 2012.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Île-de-France',
    languages: ['fr', 'ar'],
    organization: 'En recherche d’emploi',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Analyste dans la logistique ou les transports, là où je comprends le terrain.',
      transition: 'De l’entrepôt à la donnée',
      motivations: ['Un avis franc, vite'],
      challenges: ['Raconter ma reconversion', 'Le trac'],
      intendedGoals: [
        { text: 'Réussir un entretien précis dans les prochaines semaines', horizon: 'SHORT' },
        { text: 'Tenir un poste d’analyste d’ici l’an prochain', horizon: 'LONG' },
      ],
      skillsWanted: ['Entretien d’embauche', 'Analyse de données'],
      offers: ['Expliquer comment marche vraiment un entrepôt'],
    },
  },
  {
    key: 'catherine-lavoie',
    displayName: 'Catherine Lavoie',
    email: 'catherine.lavoie@demo.jumelage.example',
    headline: 'Cinquante-deux ans, trente ans d’usine, et un retour aux études',
    biography:
      'Quand la papetière a fermé, j’ai pleuré une semaine, puis je me suis inscrite au cégep. J’étudie en gestion avec des jeunes de ' +
      'l’âge de mon fils. Je veux trouver où servir tout ce que je sais déjà.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Mauricie',
    languages: ['fr'],
    organization: 'Étudiante au cégep',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Superviser une équipe de production dans une usine à taille humaine.',
      transition: 'De l’usine aux études, puis retour',
      motivations: ['Croire que ce n’est pas trop tard'],
      challenges: ['L’informatique', 'La confiance en moi'],
      intendedGoals: [
        { text: 'Réussir ma première session', horizon: 'SHORT' },
        { text: 'Retrouver un emploi qui me ressemble', horizon: 'LONG' },
      ],
      skillsWanted: ['Management d’équipe', 'Amélioration continue'],
      offers: ['Tricoter, écouter, organiser n’importe quoi'],
    },
  },
  {
    key: 'antoine-lefebvre',
    displayName: 'Antoine Lefebvre',
    email: 'antoine.lefebvre@demo.jumelage.example',
    headline: 'Professeur d’histoire qui devient formateur d’adultes',
    biography:
      'Quinze ans de collège à Roubaix, et l’envie de voir autre chose que des copies. J’anime mes premières formations pour des ' +
      'associations. Devant des adultes, j’ai le trac d’un débutant.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Hauts-de-France',
    languages: ['fr', 'en'],
    organization: 'Indépendant',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Vivre de formations que l’on redemande.',
      transition: 'De l’Éducation nationale à l’indépendance',
      motivations: ['Apprendre à me vendre sans me trahir'],
      challenges: ['Fixer un tarif', 'Capter un groupe d’adultes'],
      intendedGoals: [
        { text: 'Animer trois formations payées', horizon: 'SHORT' },
        { text: 'Quitter l’enseignement sereinement', horizon: 'LONG' },
      ],
      skillsWanted: ['Formation d’adultes', 'Prise de parole'],
      offers: ['Raconter une ville par ses rues'],
    },
  },
];
