import type { DemoPerson } from '../types.js';

export const coordinators: DemoPerson[] = [
  {
    key: 'maelle-tanguay',
    displayName: 'Maëlle Tanguay',
    email: 'maelle.tanguay@demo.jumelage.example',
    headline: 'Coordonnatrice de Passerelles à Québec',
    biography:
      'J’anime le programme côté Québec depuis son premier café, pris à neuf dans une salle trop grande. Mon travail : ' +
      'écouter, présenter les gens les uns aux autres, puis m’effacer. Une question, un doute, un jumelage qui patine? ' +
      'Écrivez-moi, il n’y a pas de petite raison.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Capitale-Nationale',
    languages: ['fr', 'en', 'es'],
    organization: 'Passerelles',
    roles: ['COORDINATOR'],
  },
  {
    key: 'bertrand-lacassagne',
    displayName: 'Bertrand Lacassagne',
    email: 'bertrand.lacassagne@demo.jumelage.example',
    headline: 'Coordinateur de Passerelles à Bordeaux, ancien directeur de pépinière d’entreprises',
    biography:
      'Pendant dix-huit ans, j’ai ouvert chaque matin la porte d’une pépinière de la rive droite. J’y ai vu naître cent ' +
      'quarante entreprises, et mourir quelques-unes dont on a beaucoup appris. Je coordonne Passerelles côté Bordeaux et ' +
      'je garde un jumelage pour moi, parce que c’est là que je me sens utile.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Nouvelle-Aquitaine',
    languages: ['fr', 'es'],
    organization: 'Passerelles',
    roles: ['COORDINATOR', 'MENTOR'],
    mentor: {
      motivations: ['Rendre ce que deux aînés m’ont donné à trente ans', 'Rester au contact de projets qui démarrent'],
      expertise: [
        { name: 'Création d’entreprise', level: 'EXPERT' },
        { name: 'Plan d’affaires', level: 'EXPERT' },
        { name: 'Recherche de financement', level: 'ADVANCED' },
      ],
      industries: ['Accompagnement', 'Économie sociale et solidaire'],
      careerPath:
        'Comptable dans une coopérative agricole, puis chargé de mission à la chambre de métiers, enfin directeur de pépinière.',
      favouriteTopics: [
        'Tester une idée avant d’y mettre ses économies',
        'Choisir ses associés',
        'Savoir renoncer à temps',
      ],
      networkAreas: ['Collectivités de Nouvelle-Aquitaine', 'Réseaux d’accompagnement', 'Banques coopératives'],
      qualities: ['Écoute', 'Franchise', 'Humour'],
      limits: { maxPairings: 1, hoursPerMonth: 3, maxPendingRequests: 2 },
      acceptingRequests: true,
    },
  },
];
