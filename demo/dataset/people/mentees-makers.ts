import type { DemoPerson } from '../types.js';

/** Mentees from agriculture, fishing, crafts and construction. */
export const makerMentees: DemoPerson[] = [
  {
    key: 'rosalie-picard',
    displayName: 'Rosalie Picard',
    email: 'rosalie.picard@demo.jumelage.example',
    headline: 'Maraîchère bio sur un hectare et demi, près de Rimouski',
    biography:
      'Je cultive quarante légumes et une seule certitude : il va geler au mauvais moment. Après trois saisons de marchés, je veux ' +
      'passer aux paniers et mieux planifier mes hivers. J’aime comparer les pratiques d’un bord à l’autre de l’océan.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Bas-Saint-Laurent',
    languages: ['fr'],
    organization: 'Ferme du Vent d’est',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Une ferme qui nourrit cent familles et me laisse deux semaines de vacances en février.',
      transition: 'De la survie à la stabilité',
      motivations: ['Apprendre de quelqu’un qui a vu passer des saisons'],
      challenges: ['Prévoir les ventes', 'Refuser des marchés peu rentables'],
      intendedGoals: [
        { text: 'Ouvrir soixante paniers d’abonnés pour l’été prochain', horizon: 'SHORT' },
        { text: 'Vivre de la ferme à l’année', horizon: 'LONG' },
      ],
      skillsWanted: ['Vente directe', 'Agroécologie'],
      offers: ['Mes fiches de culture nordique', 'Des semences adaptées au froid'],
    },
  },
  {
    key: 'gabriel-simard',
    displayName: 'Gabriel Simard',
    email: 'gabriel.simard@demo.jumelage.example',
    headline: 'Compagnon charpentier qui veut partir à son compte',
    biography:
      'Neuf ans de chantier au Saguenay, deux mains solides et un camion presque payé. On me demande déjà des contrats la fin de semaine. ' +
      'J’ai peur de mal estimer et d’y laisser ma chemise.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Saguenay–Lac-Saint-Jean',
    languages: ['fr'],
    organization: 'Constructions du Fjord',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Une entreprise de trois charpentiers, spécialisée en rénovation de maisons anciennes.',
      transition: 'De salarié à entrepreneur',
      motivations: ['Avoir l’avis d’un ancien'],
      challenges: ['Estimer un contrat', 'La paperasse'],
      intendedGoals: [
        { text: 'Obtenir ma licence d’entrepreneur', horizon: 'SHORT' },
        { text: 'Vivre de mes propres chantiers', horizon: 'LONG' },
      ],
      skillsWanted: ['Estimation de chantier', 'Gestion d’équipe'],
      offers: ['Un coup de main le samedi'],
    },
  },
  {
    key: 'marion-esteve',
    displayName: 'Marion Estève',
    email: 'marion.esteve@demo.jumelage.example',
    headline: 'Ostréicultrice sur le bassin d’Arcachon',
    biography:
      'J’ai repris les parcs de mon oncle après dix ans dans l’hôtellerie. Je vends mes huîtres au cul de la cabane et j’aimerais ' +
      'accueillir sans devenir un parc d’attractions. La mer décide de mes horaires.',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    region: 'Nouvelle-Aquitaine',
    languages: ['fr', 'es'],
    organization: 'Les Parcs d’Estève',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Une petite exploitation qui vend tout en direct et emploie deux personnes à l’année.',
      transition: 'De l’hôtellerie à la mer',
      motivations: ['Rencontrer d’autres métiers saisonniers'],
      challenges: ['Lisser les revenus', 'Dire non aux grossistes'],
      intendedGoals: [
        { text: 'Ouvrir une table d’hôtes de douze places', horizon: 'SHORT' },
        { text: 'Atteindre la moitié des ventes en direct', horizon: 'LONG' },
      ],
      skillsWanted: ['Tourisme durable', 'Entreprise saisonnière'],
      offers: ['Une sortie en pinasse', 'Une leçon d’écailler'],
    },
  },
  {
    key: 'zoe-arsenault',
    displayName: 'Zoé Arsenault',
    email: 'zoe.arsenault@demo.jumelage.example',
    headline: 'Je relance un fumoir à hareng aux Îles-de-la-Madeleine',
    biography:
      'Le fumoir de mon village était fermé depuis douze ans ; j’en ai les clés et les vieilles recettes. Il me manque un plan, un ' +
      'prêt et quelques nuits de sommeil. Aux Îles, on se parle beaucoup, mais on s’entend rarement sur les chiffres.',
    locale: 'fr',
    timeZone: 'America/Halifax',
    region: 'Gaspésie–Îles-de-la-Madeleine',
    languages: ['fr', 'en'],
    organization: 'Le Fumoir de la Grave',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Un fumoir vivant, ouvert aux visiteurs, qui vend jusqu’à Montréal.',
      transition: 'D’enseignante à entrepreneure',
      motivations: ['Ne pas décevoir le village'],
      challenges: ['Financer les travaux', 'Expédier du poisson fumé'],
      intendedGoals: [
        { text: 'Boucler le plan de financement avant l’hiver', horizon: 'SHORT' },
        { text: 'Exporter hors des Îles', horizon: 'LONG' },
      ],
      skillsWanted: ['Plan d’affaires', 'Recherche de financement', 'Export'],
      offers: ['Du hareng fumé, évidemment'],
    },
  },
  {
    key: 'naomie-vollant',
    displayName: 'Naomie Vollant',
    email: 'naomie.vollant@demo.jumelage.example',
    headline: 'Artisane perlière innue, boutique en ligne et ateliers',
    biography:
      'J’ai appris le perlage avec ma kukum et la photo avec mon téléphone. Mes boucles d’oreilles partent jusqu’en France. Je veux ' +
      'grandir sans produire à la chaîne, et payer correctement les deux cousines qui travaillent avec moi.',
    locale: 'fr',
    timeZone: 'America/Toronto',
    region: 'Côte-Nord',
    languages: ['fr', 'moe'],
    organization: 'Atelier Uapikun',
    roles: ['MENTEE'],
    mentee: {
      careerVision: 'Un atelier collectif où l’on transmet autant que l’on vend.',
      transition: 'D’artisane à cheffe d’atelier',
      motivations: ['Parler avec quelqu’un qui comprend la communauté'],
      challenges: ['Tenir les délais', 'Fixer mes prix'],
      intendedGoals: [
        { text: 'Publier une grille de prix qui paie le temps passé', horizon: 'SHORT' },
        { text: 'Ouvrir un atelier-boutique à Uashat', horizon: 'LONG' },
      ],
      skillsWanted: ['Fixer ses prix', 'Entreprise saisonnière'],
      offers: ['Une initiation au perlage'],
    },
  },
];
