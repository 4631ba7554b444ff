import type { DemoPerson } from '../types.js';

/** Mentors from care, human resources and communication. */
export const careMentors: DemoPerson[] = [
  {
    key: 'nadia-benhaddou',
    displayName: 'Nadia Benhaddou',
    email: 'nadia.benhaddou@demo.jumelage.example',
    headline: 'Conseillère en leadership ; j’accompagne les premières prises de poste',
    biography:
      'Vingt ans de ressources humaines, d’abord à Casablanca, puis à Montréal, m’ont appris qu’on nomme souvent chef la ' +
      'meilleure personne technique, sans rien lui expliquer. J’aide à traverser ce moment-là. Je pose beaucoup de questions ' +
      'et je crois aux petites habitudes.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Montréal',
    languages: ['fr', 'ar', 'en'],
    organization: 'Benhaddou Accompagnement',
    roles: ['MENTOR'],
    mentor: {
      motivations: ['J’ai vu trop de bonnes personnes s’épuiser', 'Mes mentorées m’apprennent mon métier'],
      expertise: [
        { name: 'Management d’équipe', level: 'EXPERT' },
        { name: 'Rétroaction', level: 'EXPERT' },
        { name: 'Prévention de l’épuisement', level: 'ADVANCED' },
      ],
      industries: ['Ressources humaines', 'Santé'],
      careerPath: 'Recruteuse, partenaire d’affaires RH dans un hôpital, directrice, puis conseillère indépendante.',
      favouriteTopics: ['Passer de collègue à cheffe', 'Les conversations difficiles', 'Protéger son énergie'],
      networkAreas: ['Réseau de la santé', 'Associations de gestionnaires'],
      qualities: ['Écoute', 'Non-jugement', 'Fermeté douce'],
      limits: { maxPairings: 3, hoursPerMonth: 6, maxPendingRequests: 3 },
      acceptingRequests: true,
    },
  },
  {
    key: 'isabelle-fontaine',
    displayName: 'Isabelle Fontaine',
    email: 'isabelle.fontaine@demo.jumelage.example',
    headline: 'Directrice des soins infirmiers, ancienne infirmière d’urgence',
    biography:
      'J’ai fait quinze ans d’urgence avant d’accepter un bureau, et la première année, je regrettais le tumulte. J’aime aider ' +
      'les soignantes et les soignants à choisir leur suite : clinique, gestion, enseignement, ou tout autre chose.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Estrie',
    languages: ['fr', 'en'],
    organization: 'Centre de soins des Cantons',
    roles: ['MENTOR'],
    mentor: {
      motivations: ['Garder de bonnes personnes auprès des patients', 'Dire ce qu’on ne dit pas à l’école'],
      expertise: [
        { name: 'Gestion des soins', level: 'EXPERT' },
        { name: 'Conduite du changement', level: 'ADVANCED' },
        { name: 'Enseignement clinique', level: 'ADVANCED' },
      ],
      industries: ['Santé', 'Enseignement'],
      careerPath: 'Infirmière d’urgence, assistante-cheffe, cheffe d’unité, directrice adjointe, directrice.',
      favouriteTopics: [
        'Choisir entre clinique et gestion',
        'Décider avec peu d’informations',
        'Le courage tranquille',
      ],
      networkAreas: ['Réseau de la santé de l’Estrie', 'Facultés de sciences infirmières'],
      qualities: ['Calme', 'Intégrité', 'Humour'],
      limits: { maxPairings: 1, hoursPerMonth: 3, maxPendingRequests: 2 },
      acceptingRequests: true,
    },
  },
  {
    key: 'thierry-vasseur',
    displayName: 'Thierry Vasseur',
    email: 'thierry.vasseur@demo.jumelage.example',
    headline: 'Ancien homme de radio, formateur à la prise de parole',
    biography:
      'Bègue jusqu’à vingt ans, je suis devenu voix du matin sur une radio associative de Lille : la vie a de l’humour. Je travaille ' +
      'avec des gens qui ont quelque chose à dire et la gorge nouée. On répète, on rit, on recommence.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Hauts-de-France',
    languages: ['fr', 'nl'],
    organization: 'La Voix nue',
    roles: ['MENTOR'],
    mentor: {
      motivations: ['Personne ne devrait se taire par peur', 'La radio m’a tout appris, elle me manque'],
      expertise: [
        { name: 'Prise de parole', level: 'EXPERT' },
        { name: 'Récit', level: 'ADVANCED' },
        { name: 'Formation d’adultes', level: 'ADVANCED' },
      ],
      industries: ['Médias', 'Formation'],
      careerPath: 'Animateur bénévole, journaliste, rédacteur en chef, formateur.',
      favouriteTopics: ['Se présenter en une minute', 'Apprivoiser le silence', 'Construire une formation vivante'],
      networkAreas: ['Radios associatives', 'Organismes de formation'],
      qualities: ['Humour', 'Patience', 'Bienveillance'],
      limits: { maxPairings: 2, hoursPerMonth: 4, maxPendingRequests: 3 },
      acceptingRequests: true,
    },
  },
];
