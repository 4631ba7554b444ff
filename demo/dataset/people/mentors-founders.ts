import type { DemoPerson } from '../types.js';

/** Mentors who founded or run a business. */
export const founderMentors: DemoPerson[] = [
  {
    key: 'yvonne-tremblay',
    displayName: 'Yvonne Tremblay',
    email: 'yvonne.tremblay@demo.jumelage.example',
    headline: 'J’ai fondé trois boulangeries de quartier ; j’aide aujourd’hui à lancer celles et ceux qui suivent',
    biography:
      'J’ai ouvert ma première boulangerie à Limoilou à vingt-neuf ans, avec un four d’occasion et beaucoup de naïveté. ' +
      'Trente ans et trois commerces plus tard, j’ai passé le relais à mes employés, devenus coopérateurs. Je connais les ' +
      'nuits courtes, les baux mal lus et la joie du premier client qui revient. J’écoute longtemps avant de donner un avis.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Capitale-Nationale',
    languages: ['fr', 'en'],
    organization: 'Coopérative Le Levain partagé',
    roles: ['MENTOR'],
    mentor: {
      motivations: [
        'On m’a tendu la main quand la banque m’avait dit non',
        'Voir quelqu’un prendre confiance est le meilleur des salaires',
      ],
      expertise: [
        { name: 'Commerce de proximité', level: 'EXPERT' },
        { name: 'Fixer ses prix', level: 'EXPERT' },
        { name: 'Embauche et fidélisation', level: 'ADVANCED' },
        { name: 'Négociation de bail', level: 'ADVANCED' },
      ],
      industries: ['Alimentation', 'Artisanat', 'Commerce de détail'],
      careerPath:
        'Apprentie boulangère, fondatrice, employeuse de vingt-deux personnes, puis cédante à une coopérative de travail.',
      favouriteTopics: ['Vivre de son métier sans s’y perdre', 'La première embauche', 'Dire non à un client'],
      networkAreas: [
        'Sociétés de développement commercial de Québec',
        'Coopératives de travail',
        'Artisans du quartier',
      ],
      qualities: ['Écoute', 'Bienveillance', 'Sens pratique'],
      limits: { maxPairings: 3, hoursPerMonth: 8, maxPendingRequests: 4 },
      acceptingRequests: true,
    },
  },
  {
    key: 'sokhna-diop',
    displayName: 'Sokhna Diop',
    email: 'sokhna.diop@demo.jumelage.example',
    headline: 'Fondatrice d’une entreprise de logistique à vélo, trente salariés, zéro camion',
    biography:
      'Arrivée de Saint-Louis du Sénégal pour mes études, j’ai livré des colis pour payer mon loyer, puis j’ai eu envie de ' +
      'mieux faire le métier. Roule Douce livre aujourd’hui les commerces de Bordeaux à vélo cargo, avec des contrats stables. ' +
      'J’aime les gens qui ont déjà essayé quelque chose, même raté.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Nouvelle-Aquitaine',
    languages: ['fr', 'wo', 'en'],
    organization: 'Roule Douce',
    roles: ['MENTOR'],
    mentor: {
      motivations: ['Montrer qu’on peut croître sans abîmer les gens', 'Ouvrir des portes qui me sont restées fermées'],
      expertise: [
        { name: 'Logistique urbaine', level: 'EXPERT' },
        { name: 'Vente aux entreprises', level: 'ADVANCED' },
        { name: 'Gestion de trésorerie', level: 'ADVANCED' },
      ],
      industries: ['Transport', 'Économie sociale et solidaire'],
      careerPath:
        'Livreuse, cheffe de tournée, puis fondatrice ; deux levées de fonds solidaires et une faillite évitée de peu.',
      favouriteTopics: ['Le premier grand client', 'Tenir sa trésorerie à la semaine', 'Recruter sans CV'],
      networkAreas: ['Métropole de Bordeaux', 'Finance solidaire', 'Réseaux d’entrepreneures'],
      qualities: ['Énergie', 'Exigence', 'Générosité'],
      limits: { maxPairings: 2, hoursPerMonth: 5, maxPendingRequests: 3 },
      acceptingRequests: true,
    },
  },
  {
    key: 'marc-antoine-bellefleur',
    displayName: 'Marc-Antoine Bellefleur',
    email: 'marc-antoine.bellefleur@demo.jumelage.example',
    headline: 'Guide et entrepreneur innu en tourisme de nature, Côte-Nord',
    biography:
      'Je fais découvrir la rivière de mes grands-parents à de petits groupes, jamais plus de huit. J’ai appris l’entreprise ' +
      'sur le tas et la patience en canot. Avec moi, on parle de territoire, de chiffres, et de ce qu’on ne veut pas vendre.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Côte-Nord',
    languages: ['fr', 'moe', 'en'],
    organization: 'Expéditions Shipu',
    roles: ['MENTOR'],
    mentor: {
      motivations: [
        'Que les jeunes d’ici puissent travailler ici',
        'Partager une façon de faire respectueuse du territoire',
      ],
      expertise: [
        { name: 'Tourisme durable', level: 'EXPERT' },
        { name: 'Entreprise saisonnière', level: 'ADVANCED' },
        { name: 'Prise de parole', level: 'INTERMEDIATE' },
      ],
      industries: ['Tourisme', 'Culture'],
      careerPath: 'Guide, formateur en sécurité, puis propriétaire d’une entreprise de six personnes.',
      favouriteTopics: ['Passer l’hiver quand on vit de l’été', 'Accueillir sans folkloriser', 'Grandir lentement'],
      networkAreas: ['Tourisme autochtone', 'Parcs et réserves', 'Développement économique de la Côte-Nord'],
      qualities: ['Calme', 'Authenticité', 'Patience'],
      limits: { maxPairings: 2, hoursPerMonth: 4, maxPendingRequests: 3 },
      acceptingRequests: true,
    },
  },
  {
    key: 'david-mckenzie',
    displayName: 'David McKenzie',
    email: 'david.mckenzie@demo.jumelage.example',
    headline: 'Export adviser; I help small food and craft makers sell abroad',
    biography:
      'I grew up in a bilingual house in Québec City and spent twenty years selling maple, cider and furniture abroad. ' +
      'Most first exports fail on paperwork and packaging, not on taste. I mentor in English or French, whichever lets you ' +
      'think out loud.',
    locale: 'en',
    timeZone: 'America/Toronto',
    region: 'Capitale-Nationale',
    languages: ['en', 'fr'],
    organization: 'McKenzie & Daughters Trading',
    roles: ['MENTOR'],
    mentor: {
      motivations: [
        'Someone opened their address book for me once',
        'I learn more from founders than from trade fairs',
      ],
      expertise: [
        { name: 'Export', level: 'EXPERT' },
        { name: 'Vente aux entreprises', level: 'EXPERT' },
        { name: 'Négociation', level: 'ADVANCED' },
      ],
      industries: ['Food and drink', 'Craft', 'Trade'],
      careerPath:
        'Sales clerk, export manager for a cider house, then independent adviser with a small trading company.',
      favouriteTopics: ['Your first distributor', 'Pricing in another currency', 'Writing an offer people answer'],
      networkAreas: ['Importers in France and the UK', 'Chambers of commerce', 'Food trade fairs'],
      qualities: ['Directness', 'Curiosity', 'Good humour'],
      limits: { maxPairings: 2, hoursPerMonth: 5, maxPendingRequests: 4 },
      acceptingRequests: true,
    },
  },
];
