import type { GuideTopic } from '../guide.domain.js';

/** The topics of all guides. `synonyms` are other words for a topic in profiles and searches, in either language. */
export const guideTopics = {
  goals: { fr: 'objectifs', en: 'goals', synonyms: ['objectif', 'goal', 'goal setting', 'se fixer un cap'] },
  career: { fr: 'carrière', en: 'career', synonyms: ['orientation', 'reconversion', 'career change', 'transition'] },
  mentoring: { fr: 'mentorat', en: 'mentoring', synonyms: ['mentor', 'accompagnement', 'coaching'] },
  networking: { fr: 'réseautage', en: 'networking', synonyms: ['réseau', 'réseaux', 'network'] },
  communication: {
    fr: 'communication',
    en: 'communication',
    synonyms: ['prise de parole', 'public speaking', 'écrire'],
  },
  trust: { fr: 'confiance', en: 'trust', synonyms: ['bienveillance', 'confiance en soi', 'confidence'] },
  listening: { fr: 'écoute', en: 'listening', synonyms: ['écouter', 'écoute active', 'active listening'] },
  agreement: { fr: 'entente', en: 'agreement', synonyms: ['accord', 'cadre', 'contrat', 'confidentialité'] },
  meetings: { fr: 'rencontres', en: 'meetings', synonyms: ['rencontre', 'réunions', 'meeting', 'facilitation'] },
  organisation: {
    fr: 'organisation',
    en: 'organisation',
    synonyms: ['organization', 'gestion du temps', 'time management', 'priorités', 'priorities'],
  },
  feedback: { fr: 'rétroaction', en: 'feedback', synonyms: ['retour', 'retours', 'critique constructive'] },
  learning: { fr: 'apprentissage', en: 'learning', synonyms: ['apprendre', 'formation', 'développement', 'growth'] },
  perseverance: {
    fr: 'persévérance',
    en: 'perseverance',
    synonyms: ['motivation', 'résilience', 'resilience', 'ténacité'],
  },
  rhythm: { fr: 'rythme', en: 'rhythm', synonyms: ['régularité', 'équilibre', 'balance'] },
  difficultTalks: {
    fr: 'conversations difficiles',
    en: 'difficult conversations',
    synonyms: ['conflit', 'conflits', 'conflict', 'courage', 'négociation', 'negotiation'],
  },
  ethics: { fr: 'éthique', en: 'ethics', synonyms: ['intégrité', 'integrity', 'déontologie'] },
  closing: { fr: 'bilan', en: 'closing', synonyms: ['clôture', 'réflexion', 'reflection'] },
} satisfies Record<string, GuideTopic>;
