import type { DemoPerson } from '../types.js';

/** Mentees who run or are starting a business; one of them is also a mentor. */
export const founderMentees: DemoPerson[] = [
  {
    key: 'camille-legare',
    displayName: 'Camille Légaré',
    email: 'camille.legare@demo.jumelage.example',
    headline: 'Fondatrice de Fil & Lin, atelier de réparation textile à Limoilou',
    biography:
      'Costumière de théâtre pendant huit ans, j’ai ouvert l’an dernier un petit atelier où l’on répare, ajuste et réinvente les ' +
      'vêtements. Les clients sont au rendez-vous, mes heures aussi : je cherche comment en vivre sans y laisser mes soirées. ' +
      'J’ai une machine de 1962 et un chien qui dort dessous.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Capitale-Nationale',
    languages: ['fr', 'en'],
    organization: 'Fil & Lin',
    roles: ['MENTEE'],
    mentee: {
      careerVision:
        'Un atelier de quatre personnes, connu dans toute la ville, où l’on apprend aussi à réparer soi-même.',
      transition: 'D’artisane seule à employeuse',
      motivations: ['Avoir quelqu’un à qui parler avant de décider', 'Apprendre de celles qui ont tenu'],
      challenges: ['Fixer des prix justes', 'Oser embaucher', 'Me reposer'],
      intendedGoals: [
        { text: 'Revoir ma grille de prix sans perdre mes habitués', horizon: 'SHORT' },
        { text: 'Accueillir une première employée d’ici un an', horizon: 'LONG' },
      ],
      skillsWanted: ['Fixer ses prix', 'Embauche et fidélisation', 'Négociation de bail'],
      offers: ['Réparer ce qui est cher à votre cœur', 'Montrer les bases de la couture'],
    },
  },
  {
    key: 'theo-marchand',
    displayName: 'Théo Marchand',
    email: 'theo.marchand@demo.jumelage.example',
    headline: 'Livreur à vélo, bientôt patron de ma coopérative de coursiers',
    biography:
      'Six ans de plateformes m’ont appris toutes les rues de Bordeaux et aucun de mes droits. Avec cinq collègues, nous montons une ' +
      'coopérative de livraison. Je sais pédaler ; il me reste à apprendre à vendre et à compter.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Nouvelle-Aquitaine',
    languages: ['fr', 'en'],
    organization: 'Les Coursiers du Port',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Dix coursiers salariés et associés, des commerces fidèles, des congés payés.',
      transition: 'D’indépendant à coopérateur',
      motivations: ['Ne pas répéter les erreurs des autres', 'Être pris au sérieux par les clients'],
      challenges: ['Décrocher un premier client régulier', 'Suivre la trésorerie'],
      intendedGoals: [
        { text: 'Signer trois contrats de livraison réguliers', horizon: 'SHORT' },
        { text: 'Verser six salaires complets pendant un an', horizon: 'LONG' },
      ],
      skillsWanted: ['Vente aux entreprises', 'Gestion de trésorerie'],
      offers: ['Réviser votre vélo', 'Raconter la ville vue du bitume'],
    },
  },
  {
    key: 'olivier-bouchard',
    displayName: 'Olivier Bouchard',
    email: 'olivier.bouchard@demo.jumelage.example',
    headline: 'Quatrième génération à la quincaillerie ; première à vouloir la racheter dans les règles',
    biography:
      'Mon père prend sa retraite dans dix-huit mois et le magasin porte notre nom depuis 1951. Je connais chaque vis, mais pas encore ' +
      'les mots du notaire ni ceux de la banque. J’aimerais reprendre sans brouiller la famille.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Capitale-Nationale',
    languages: ['fr'],
    organization: 'Quincaillerie Bouchard et Fils',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Une quincaillerie de quartier qui conseille, loue des outils et dure encore trente ans.',
      transition: 'D’employé de la famille à repreneur',
      motivations: ['Un regard extérieur', 'Comprendre avant de signer'],
      challenges: ['Parler d’argent avec mon père', 'Lire les états financiers'],
      intendedGoals: [
        { text: 'Comprendre les trois derniers bilans du magasin', horizon: 'SHORT' },
        { text: 'Monter un plan de reprise accepté par la banque et la famille', horizon: 'LONG' },
      ],
      skillsWanted: ['Reprise d’entreprise', 'Finance d’entreprise'],
      offers: ['Prêter un outil et montrer à s’en servir'],
    },
  },
  {
    key: 'pauline-garnier',
    displayName: 'Pauline Garnier',
    email: 'pauline.garnier@demo.jumelage.example',
    headline: 'Caviste indépendante, quartier Saint-Michel',
    biography:
      'Ancienne institutrice, j’ai ouvert une cave où l’on goûte avant de parler. La deuxième année est plus dure que la première : ' +
      'l’effet de nouveauté est passé. Je cherche à fidéliser et à mieux acheter.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Nouvelle-Aquitaine',
    languages: ['fr', 'it'],
    organization: 'La Soif tranquille',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Une adresse stable, une salariée à mi-temps et des samedis joyeux.',
      transition: 'De la première à la troisième année d’entreprise',
      motivations: ['Sortir la tête du comptoir'],
      challenges: ['Gérer les stocks', 'Animer sans m’épuiser'],
      intendedGoals: [
        { text: 'Réduire d’un quart le stock qui dort', horizon: 'SHORT' },
        { text: 'Créer un club de cent abonnés', horizon: 'LONG' },
      ],
      skillsWanted: ['Commerce de proximité', 'Gestion de trésorerie'],
      offers: ['Une initiation à la dégustation'],
    },
  },
  {
    key: 'hugo-perrin',
    displayName: 'Hugo Perrin',
    email: 'hugo.perrin@demo.jumelage.example',
    headline: 'Ingénieur, je fabrique des chauffe-eau solaires que l’on répare soi-même',
    biography:
      'J’ai quitté un bureau d’études grenoblois pour un garage et trois prototypes. Le produit chauffe, les clients moins. J’ai besoin ' +
      'd’apprendre à écouter un marché plutôt qu’une courbe.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Auvergne-Rhône-Alpes',
    languages: ['fr', 'en', 'de'],
    organization: 'Tiède',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Une petite manufacture qui vend des plans autant que des objets.',
      transition: 'D’ingénieur à entrepreneur',
      motivations: ['Confronter mon idée à quelqu’un qui a vendu'],
      challenges: ['Parler à des clients', 'Choisir un modèle économique'],
      intendedGoals: [
        { text: 'Mener vingt entretiens avec de futurs clients', horizon: 'SHORT' },
        { text: 'Vendre cinquante chauffe-eau en un an', horizon: 'LONG' },
      ],
      skillsWanted: ['Création d’entreprise', 'Vente directe'],
      offers: ['Bricoler, souder, expliquer la thermique'],
    },
  },
  {
    key: 'lucie-pelletier-roy',
    displayName: 'Lucie Pelletier-Roy',
    email: 'lucie.pelletier.roy@demo.jumelage.example',
    headline: 'Brasseuse au Saguenay ; mentore les débuts, apprend l’export',
    biography:
      'J’ai brassé ma première cuvée dans un garage de Chicoutimi et j’emploie maintenant neuf personnes. J’aide celles et ceux qui ouvrent ' +
      'leurs portes, et je cherche moi-même à passer la frontière sans casser trop de bouteilles.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Saguenay–Lac-Saint-Jean',
    languages: ['fr', 'en'],
    organization: 'Brasserie La Marmotte rousse',
    roles: ['MENTOR', 'MENTEE'],
    mentor: {
      motivations: ['Dire la vérité sur les deux premières années'],
      expertise: [
        { name: 'Création d’entreprise', level: 'ADVANCED' },
        { name: 'Embauche et fidélisation', level: 'ADVANCED' },
        { name: 'Tourisme durable', level: 'INTERMEDIATE' },
      ],
      industries: ['Alimentation', 'Tourisme'],
      careerPath: 'Chimiste, brasseuse du dimanche, puis fondatrice et employeuse.',
      favouriteTopics: ['Choisir son local', 'Le premier employé', 'Rester amie avec son associée'],
      networkAreas: ['Microbrasseries du Québec', 'Tourisme au Saguenay'],
      qualities: ['Franchise', 'Énergie', 'Humour'],
      limits: { maxPairings: 1, hoursPerMonth: 3, maxPendingRequests: 2 },
      acceptingRequests: true,
    },
    mentee: {
      careerVision: 'Une brasserie d’ici, bue ailleurs, qui peut tourner un mois sans moi.',
      transition: 'Du marché local à l’export',
      motivations: ['Éviter les erreurs que d’autres ont payées'],
      challenges: ['Trouver un distributeur', 'L’étiquetage européen'],
      intendedGoals: [
        { text: 'Choisir un premier marché et un premier distributeur', horizon: 'SHORT' },
        { text: 'Réaliser un dixième des ventes hors du Québec', horizon: 'LONG' },
      ],
      skillsWanted: ['Export', 'Négociation'],
      offers: ['Une visite de la brasserie', 'Mon modèle de plan d’embauche'],
    },
  },
];
