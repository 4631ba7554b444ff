import type { DemoPerson } from '../types.js';

/** Mentors from agriculture, construction, industry and banking. */
export const tradeMentors: DemoPerson[] = [
  {
    key: 'claire-delmas',
    displayName: 'Claire Delmas',
    email: 'claire.delmas@demo.jumelage.example',
    headline: 'Vigneronne en agroécologie, présidente d’une cave coopérative',
    biography:
      'J’ai repris les sept hectares de mon père contre son avis, et je les ai convertis au bio avec son aide. Gel, grêle, ' +
      'mévente : j’ai tout eu, et je suis toujours là. J’aime parler de sols, de circuits courts et de ces décisions qu’on ne ' +
      'peut prendre qu’une fois par an.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Nouvelle-Aquitaine',
    languages: ['fr', 'es'],
    organization: 'Cave des Trois Coteaux',
    roles: ['MENTOR'],
    mentor: {
      motivations: ['L’agriculture ne tient que si l’on se parle', 'J’aurais aimé ne pas apprendre seule'],
      expertise: [
        { name: 'Agroécologie', level: 'EXPERT' },
        { name: 'Vente directe', level: 'ADVANCED' },
        { name: 'Gouvernance coopérative', level: 'ADVANCED' },
      ],
      industries: ['Agriculture', 'Vin', 'Alimentation'],
      careerPath: 'Ouvrière agricole, cheffe d’exploitation, puis présidente élue d’une cave de quarante adhérents.',
      favouriteTopics: ['Planifier une saison', 'Vendre sans intermédiaire', 'Traverser une mauvaise année'],
      networkAreas: ['Coopératives agricoles', 'Réseau bio de Gironde', 'Restaurateurs'],
      qualities: ['Ténacité', 'Clarté', 'Chaleur'],
      limits: { maxPairings: 2, hoursPerMonth: 4, maxPendingRequests: 3 },
      acceptingRequests: true,
    },
  },
  {
    key: 'robert-ouellet',
    displayName: 'Robert Ouellet',
    email: 'robert.ouellet@demo.jumelage.example',
    headline: 'Maître charpentier, quarante ans de chantiers et une dizaine d’apprentis devenus patrons',
    biography:
      'J’ai monté des granges, des écoles et la maison de mes trois filles. J’ai eu ma propre entreprise pendant vingt-deux ans ' +
      'avant de la vendre à mon contremaître. Je ne suis pas vite sur le courriel, mais je rappelle toujours.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Bas-Saint-Laurent',
    languages: ['fr'],
    organization: 'Retraité, formateur à ses heures',
    roles: ['MENTOR'],
    mentor: {
      motivations: ['Le métier se transmet de main en main', 'Les jeunes me gardent jeune'],
      expertise: [
        { name: 'Charpente', level: 'EXPERT' },
        { name: 'Estimation de chantier', level: 'EXPERT' },
        { name: 'Gestion d’équipe', level: 'ADVANCED' },
      ],
      industries: ['Construction', 'Artisanat'],
      careerPath: 'Apprenti, compagnon, entrepreneur général avec quinze employés, puis formateur.',
      favouriteTopics: ['Bien estimer un contrat', 'La sécurité sans discours', 'Passer de compagnon à patron'],
      networkAreas: ['Entrepreneurs du Bas-Saint-Laurent', 'Centres de formation', 'Fournisseurs de bois'],
      qualities: ['Droiture', 'Patience', 'Sens pratique'],
      limits: { maxPairings: 2, hoursPerMonth: 4, maxPendingRequests: 2 },
      acceptingRequests: true,
    },
  },
  {
    key: 'etienne-rousselot',
    displayName: 'Étienne Rousselot',
    email: 'etienne.rousselot@demo.jumelage.example',
    headline: 'Directeur d’usine, spécialiste des ateliers qu’on disait condamnés',
    biography:
      'Ingénieur de formation, j’ai passé ma vie dans le bruit des machines à Saint-Étienne, Oyonnax et Lyon. J’ai relancé deux ' +
      'ateliers avec celles et ceux qui y travaillaient. J’aide volontiers les personnes qui prennent leur première équipe.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Auvergne-Rhône-Alpes',
    languages: ['fr', 'de', 'en'],
    organization: 'Mécanique du Rhône',
    roles: ['MENTOR'],
    mentor: {
      motivations: ['L’industrie a besoin de chefs qui écoutent', 'Transmettre avant la retraite, pas après'],
      expertise: [
        { name: 'Management d’équipe', level: 'EXPERT' },
        { name: 'Amélioration continue', level: 'EXPERT' },
        { name: 'Conduite du changement', level: 'ADVANCED' },
      ],
      industries: ['Industrie', 'Mécanique'],
      careerPath: 'Technicien de maintenance, ingénieur méthodes, chef d’atelier, directeur de site.',
      favouriteTopics: ['Ses cent premiers jours de manager', 'Le conflit utile', 'Mesurer ce qui compte'],
      networkAreas: ['Filière mécanique', 'Écoles d’ingénieurs', 'Syndicats professionnels'],
      qualities: ['Rigueur', 'Loyauté', 'Écoute'],
      limits: { maxPairings: 2, hoursPerMonth: 4, maxPendingRequests: 3 },
      acceptingRequests: true,
    },
  },
  {
    key: 'jean-philippe-gagne',
    displayName: 'Jean-Philippe Gagné',
    email: 'jean-philippe.gagne@demo.jumelage.example',
    headline: 'CPA et ancien directeur de crédit : je traduis la langue des banques',
    biography:
      'Vingt ans à dire oui ou non à des prêts m’ont appris ce qu’un bilan raconte, et ce qu’il tait. J’accompagne maintenant ' +
      'des repreneurs et des comptables qui débutent au Québec. Je promets des explications sans jargon et un café passable.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Chaudière-Appalaches',
    languages: ['fr', 'en'],
    organization: 'Gagné Conseil',
    roles: ['MENTOR'],
    mentor: {
      motivations: ['Trop de bons projets échouent sur un mauvais dossier', 'Rendre la finance moins intimidante'],
      expertise: [
        { name: 'Finance d’entreprise', level: 'EXPERT' },
        { name: 'Reprise d’entreprise', level: 'EXPERT' },
        { name: 'Comptabilité', level: 'EXPERT' },
      ],
      industries: ['Finance', 'Services aux entreprises'],
      careerPath: 'Vérificateur, directeur de compte, directeur de crédit en caisse, puis conseiller indépendant.',
      favouriteTopics: [
        'Lire un bilan en dix minutes',
        'Préparer sa rencontre à la banque',
        'Racheter sans trop s’endetter',
      ],
      networkAreas: ['Caisses et banques régionales', 'Ordre des CPA', 'Réseaux de repreneurs'],
      qualities: ['Clarté', 'Discrétion', 'Humour'],
      limits: { maxPairings: 3, hoursPerMonth: 6, maxPendingRequests: 4 },
      acceptingRequests: true,
    },
  },
];
