import { frenchCheckTexts } from '../shared/checks.js';
import { activityFr } from './activity-feed/activity.texts.fr.js';
import { contactFr } from './contacts/contact.texts.fr.js';
import { conversationStartersFr } from './drafts/conversation-starters.texts.fr.js';
import { firstMessageFr } from './drafts/first-message.texts.fr.js';
import { frenchFieldTexts } from './field-names.texts.fr.js';
import { lifecycleFr } from './lifecycle/lifecycle.texts.fr.js';
import { matchingFr } from './matching/matching.texts.fr.js';
import { relaunchFr } from './relaunch/relaunch.texts.fr.js';

/** What pairings says in French; the keys of every other language. */
export const fr = {
  ...frenchCheckTexts,
  ...frenchFieldTexts,
  ...lifecycleFr,
  ...matchingFr,
  ...activityFr,
  ...relaunchFr,
  ...firstMessageFr,
  ...conversationStartersFr,
  ...contactFr,
  'person.notFound': 'Cette personne est introuvable.',
  'pair.samePerson': 'Vous ne pouvez pas vous jumeler avec vous-même.',
  'pair.hierarchy':
    'L’une de ces deux personnes dirige l’autre, directement ou non : le mentorat demande une relation sans lien hiérarchique.',
  'pair.conflict': 'Un conflit d’intérêts a été déclaré entre vous : ce jumelage n’est pas possible.',
  'pair.blocked': 'Vous avez bloqué cette personne. Levez d’abord le blocage si vous souhaitez ce jumelage.',
  'pair.already': 'Vous avez déjà un jumelage en cours ensemble.',
  'member.youMentee': 'Rejoignez d’abord ce programme en tant que personne mentorée.',
  'member.youMentor': 'Vous n’êtes plus mentor dans ce programme.',
  'member.youSuspended': 'Votre participation est suspendue : parlez-en à la coordination du programme.',
  'member.mentor': 'Cette personne n’est pas mentor dans ce programme.',
  'member.mentee': 'Cette personne n’est plus mentorée dans ce programme.',
  'mentor.notAccepting': 'Ce mentor n’accepte pas de nouvelle demande en ce moment.',
  'mentor.youNotAccepting':
    'Vous ne pouvez pas accepter de demande en ce moment : vérifiez votre absence et votre accord avec la charte des mentors.',
  'mentor.noPlace': 'Ce mentor n’a plus de place libre pour le moment.',
  'mentor.youNoPlace': 'Toutes vos places sont prises : terminez un jumelage ou augmentez votre limite.',
  'mentee.unavailable': 'Cette personne n’est pas disponible en ce moment.',
  'request.notFound': 'Cette demande est introuvable.',
  'request.goalRequired': 'Écrivez au moins un objectif dans votre demande.',
  'request.pendingAlready': 'Votre demande à ce mentor attend déjà une réponse.',
  'request.tooManyPending': 'Ce mentor a déjà beaucoup de demandes à lire : réessayez un peu plus tard.',
  'request.closed': 'Cette demande est terminée.',
  'request.wrongStatus': 'Cette action n’est pas possible à cette étape de la demande.',
  'request.mentorsTurn': 'Seul le mentor peut répondre à cette demande.',
  'request.menteesTurn': 'Seule la personne qui a envoyé cette demande peut faire cela.',
  'pairing.notFound': 'Ce jumelage est introuvable.',
  'pairing.notOpen': 'Ce jumelage est terminé.',
  'pairing.wrongStatus': 'Cette action n’est pas possible à cette étape du jumelage.',
  'pairing.agreementRequired':
    'Votre jumelage est encore en période d’exploration : il faut d’abord signer une entente à deux.',
  'agreement.notFound': 'Cette version de l’entente n’existe pas.',
  'agreement.stale':
    'Une version plus récente de l’entente a été proposée : lisez la version {{newest}}, puis signez-la.',
  'agreement.channels': 'Choisissez au moins un moyen d’échange, et chaque moyen une seule fois.',
  'agreement.endsOnRequired': 'Indiquez la date de fin sur laquelle vous vous entendez.',
  'agreement.endsOnPast': 'Choisissez une date de fin à venir.',
  'agreement.endPassed':
    'La date de fin de cette version est déjà arrivée : proposez une nouvelle version, avec une date à venir, puis signez-la.',
} as const;
export type PairingsText = keyof typeof fr;
