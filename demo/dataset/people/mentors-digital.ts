import type { DemoPerson } from '../types.js';

/** Mentors from software, data and design. */
export const digitalMentors: DemoPerson[] = [
  {
    key: 'hoa-nguyen-carpentier',
    displayName: 'Hoa Nguyen-Carpentier',
    email: 'hoa.nguyen.carpentier@demo.jumelage.example',
    headline: 'Directrice de l’ingénierie ; j’ai commencé par le soutien technique de nuit',
    biography:
      'J’ai appris à programmer entre deux appels, au centre de soutien où je travaillais la nuit. Je dirige aujourd’hui ' +
      'quarante personnes qui font des logiciels pour les hôpitaux. Je mentore surtout des gens au parcours oblique, parce ' +
      'qu’ils posent les bonnes questions.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Montréal',
    languages: ['fr', 'en', 'vi'],
    organization: 'Clinilog',
    roles: ['MENTOR'],
    mentor: {
      motivations: ['Élargir la porte par laquelle je suis passée', 'Garder un pied dans le concret'],
      expertise: [
        { name: 'Architecture logicielle', level: 'EXPERT' },
        { name: 'Management d’équipe', level: 'ADVANCED' },
        { name: 'Recrutement', level: 'ADVANCED' },
      ],
      industries: ['Logiciel', 'Santé'],
      careerPath: 'Soutien technique, développeuse, cheffe d’équipe, directrice de l’ingénierie.',
      favouriteTopics: ['Négocier son salaire', 'Passer de développeuse à cheffe d’équipe', 'Relire du code avec tact'],
      networkAreas: ['Entreprises en santé numérique', 'Communautés de femmes en techno', 'Universités montréalaises'],
      qualities: ['Curiosité', 'Franchise', 'Bienveillance'],
      limits: { maxPairings: 2, hoursPerMonth: 4, maxPendingRequests: 3 },
      acceptingRequests: false,
    },
  },
  {
    key: 'aminata-kone',
    displayName: 'Aminata Koné',
    email: 'aminata.kone@demo.jumelage.example',
    headline: 'Responsable des données dans les transports publics, reconvertie à trente-quatre ans',
    biography:
      'J’étais assistante de direction à Abidjan, puis à Paris, quand un tableau croisé m’a donné envie d’en savoir plus. J’ai ' +
      'repris des études le soir pendant trois ans. J’aide à préparer des entretiens, à lire une offre d’emploi, à ne pas se ' +
      'sous-estimer.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Île-de-France',
    languages: ['fr', 'en'],
    organization: 'Lignes Claires Mobilités',
    roles: ['MENTOR'],
    mentor: {
      motivations: ['Prouver qu’une reconversion n’est pas un recul', 'J’ai eu peur sans personne à qui parler'],
      expertise: [
        { name: 'Analyse de données', level: 'EXPERT' },
        { name: 'Reconversion', level: 'EXPERT' },
        { name: 'Entretien d’embauche', level: 'ADVANCED' },
      ],
      industries: ['Données', 'Transport'],
      careerPath: 'Assistante de direction, analyste, cheffe de projet, responsable d’un service de douze personnes.',
      favouriteTopics: ['Raconter son parcours', 'Un portfolio qui parle', 'Demander le bon salaire'],
      networkAreas: ['Directions de données du secteur public', 'Formations en reconversion'],
      qualities: ['Enthousiasme', 'Exigence', 'Écoute'],
      limits: { maxPairings: 2, hoursPerMonth: 4, maxPendingRequests: 3 },
      acceptingRequests: true,
    },
  },
  {
    key: 'karim-haddad',
    displayName: 'Karim Haddad',
    email: 'karim.haddad@demo.jumelage.example',
    headline: 'Designer de services ; mentor en design, mentoré en direction',
    biography:
      'Né à Beyrouth, grandi à Laval, je dessine des services que ma grand-mère pourrait utiliser. J’accompagne des designers qui ' +
      'débutent, et j’apprends moi-même à diriger : ma première équipe compte quatre personnes depuis six mois.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Laval',
    languages: ['fr', 'ar', 'en'],
    organization: 'Clinilog',
    managerKey: 'hoa-nguyen-carpentier',
    roles: ['MENTOR', 'MENTEE'],
    mentor: {
      motivations: ['Enseigner m’oblige à comprendre', 'Le design manque de voix différentes'],
      expertise: [
        { name: 'Design de services', level: 'ADVANCED' },
        { name: 'Recherche auprès des usagers', level: 'ADVANCED' },
        { name: 'Portfolio', level: 'EXPERT' },
      ],
      industries: ['Design', 'Santé'],
      careerPath: 'Illustrateur, graphiste, designer de services, responsable d’une équipe de quatre.',
      favouriteTopics: ['Présenter son travail', 'Écouter sans suggérer', 'Trouver ses premiers mandats'],
      networkAreas: ['Studios montréalais', 'Services publics numériques'],
      qualities: ['Douceur', 'Curiosité', 'Précision'],
      limits: { maxPairings: 2, hoursPerMonth: 4, maxPendingRequests: 3 },
      acceptingRequests: true,
    },
    mentee: {
      careerVision: 'Diriger un studio où l’on travaille bien et où l’on rentre souper à l’heure.',
      transition: 'De spécialiste à chef d’équipe',
      motivations: ['Ne pas devenir le patron que j’ai fui'],
      challenges: ['Déléguer sans refaire derrière', 'Donner une rétroaction difficile'],
      intendedGoals: [
        { text: 'Tenir une rencontre individuelle utile avec chaque membre de mon équipe', horizon: 'SHORT' },
        { text: 'Bâtir une équipe qui avance sans moi', horizon: 'LONG' },
      ],
      skillsWanted: ['Management d’équipe', 'Délégation'],
      offers: ['Revoir un portfolio', 'Dessiner une présentation'],
    },
  },
];
