import type { GuideTopic } from '../guide.domain.js';

/** Everything that guides are about. `also` holds how people say it in a profile or a search, in either language. */
export const guideTopics = {
  goals: { fr: 'objectifs', en: 'goals', also: ['objectif', 'goal', 'goal setting', 'se fixer un cap'] },
  career: { fr: 'carrière', en: 'career', also: ['orientation', 'reconversion', 'career change', 'transition'] },
  mentoring: { fr: 'mentorat', en: 'mentoring', also: ['mentor', 'accompagnement', 'coaching'] },
  networking: { fr: 'réseautage', en: 'networking', also: ['réseau', 'réseaux', 'network'] },
  communication: { fr: 'communication', en: 'communication', also: ['prise de parole', 'public speaking', 'écrire'] },
  trust: { fr: 'confiance', en: 'trust', also: ['bienveillance', 'confiance en soi', 'confidence'] },
  listening: { fr: 'écoute', en: 'listening', also: ['écouter', 'écoute active', 'active listening'] },
  agreement: { fr: 'entente', en: 'agreement', also: ['accord', 'cadre', 'contrat', 'confidentialité'] },
  meetings: { fr: 'rencontres', en: 'meetings', also: ['rencontre', 'réunions', 'meeting', 'facilitation'] },
  organisation: {
    fr: 'organisation',
    en: 'organisation',
    also: ['organization', 'gestion du temps', 'time management', 'priorités', 'priorities'],
  },
  feedback: { fr: 'rétroaction', en: 'feedback', also: ['retour', 'retours', 'critique constructive'] },
  learning: { fr: 'apprentissage', en: 'learning', also: ['apprendre', 'formation', 'développement', 'growth'] },
  perseverance: {
    fr: 'persévérance',
    en: 'perseverance',
    also: ['motivation', 'résilience', 'resilience', 'ténacité'],
  },
  rhythm: { fr: 'rythme', en: 'rhythm', also: ['régularité', 'équilibre', 'balance'] },
  difficultTalks: {
    fr: 'conversations difficiles',
    en: 'difficult conversations',
    also: ['conflit', 'conflits', 'conflict', 'courage', 'négociation', 'negotiation'],
  },
  ethics: { fr: 'éthique', en: 'ethics', also: ['intégrité', 'integrity', 'déontologie'] },
  closing: { fr: 'bilan', en: 'closing', also: ['clôture', 'réflexion', 'reflection'] },
} satisfies Record<string, GuideTopic>;
