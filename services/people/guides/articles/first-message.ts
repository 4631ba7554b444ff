import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const firstMessage: GuideSource = {
  slug: 'first-message',
  publishedOn: '2026-01-05',
  topics: [guideTopics.communication, guideTopics.networking],
  fr: {
    title: 'Le premier message : sincère, précis, court',
    body: `
Vous avez trouvé la bonne personne. Il reste à lui écrire, et c’est souvent là que l’on hésite pendant trois jours. Rassurez-vous : un bon premier message tient en dix lignes, et il ne demande pas de talent. Il demande de penser à la personne qui le lira.

## Qui vous lira

Votre message sera ouvert entre deux rendez-vous, peut-être debout dans un couloir. Trois questions se posent alors : pourquoi moi ? pour quoi faire ? combien de temps ? Répondez-y dans cet ordre, et votre message sortira du lot.

## Quatre phrases qui suffisent

1. **Ce qui vous a touché dans son parcours.** Un détail vrai, pas un compliment. « Vous avez repris un atelier sans venir du métier » vaut mieux que « votre parcours exceptionnel ».
2. **Où vous en êtes**, en une phrase.
3. **Votre objectif**, tel que vous l’avez écrit pour vous.
4. **Ce que vous demandez**, et qu’il est permis de dire non.

## Un exemple

> Bonjour Solange. J’ai lu que vous aviez repris la menuiserie de votre voisin à quarante ans, sans formation. J’en ai trente-huit, je suis comptable, et je prépare la reprise d’une petite imprimerie. D’ici juin, je voudrais savoir si mon plan de financement tient debout. Accepteriez-vous une première conversation d’une demi-heure, pour voir si nous avons envie d’aller plus loin ? Si le moment est mal choisi, dites-le-moi simplement : je comprendrai très bien.

Ce message est simple, et il donne envie de répondre.

## Ce qui fait fuir

- Le message envoyé à tous, qui se reconnaît à la première ligne.
- L’autobiographie en trois pages. Gardez-la pour la rencontre.
- La demande immense : « m’aider à réussir ».
- La flatterie, qui met mal à l’aise les gens honnêtes.
- L’urgence : ce qui presse pour vous ne presse pas pour quelqu’un qui ne vous connaît pas.

## Avant d’envoyer

Relisez à voix haute. Supprimez la première phrase : neuf fois sur dix, le message commence en réalité à la deuxième. Vérifiez le prénom. Vérifiez-le encore. La plateforme peut vous proposer un brouillon ; changez-en au moins la moitié, pour que l’on y entende votre voix.

## Après

Attendez une semaine avant de vous inquiéter. La personne peut vous demander une précision : répondez vite et simplement, c’est bon signe. Si elle refuse, remerciez-la en une ligne. Si elle vous renvoie vers quelqu’un d’autre, dites-lui un jour ce que cela a donné. C’est ainsi que se construit un réseau : en donnant des nouvelles.

Et si elle dit oui, réjouissez-vous : le plus intimidant est derrière vous.
`,
  },
  en: {
    title: 'The first message: sincere, specific, short',
    body: `
You have found the right person. Now you have to write, and this is where many people hesitate for three days. Take heart: a good first message fits in ten lines and takes no talent. You only need to think of the person who will read it.

## Who is reading

Your message will be opened between two appointments, perhaps standing in a corridor. Three questions come up: why me? what for? how much time? Answer them in that order and your message will stand out.

## Four sentences are enough

1. **What struck you in their story.** A true detail, not a compliment. “You took over a workshop without coming from the trade” is better than “your outstanding career”.
2. **Where you are now**, in one sentence.
3. **Your goal**, as you wrote it down for yourself.
4. **What you are asking for**, and that saying no is fine.

## An example

> Hello Solange. I read that you took over your neighbour’s carpentry workshop at forty, with no training. I am thirty-eight, an accountant, and I am preparing to take over a small printing house. By June I would like to know whether my financing plan holds up. Would you be open to a first conversation of half an hour, to see whether we would both like to go further? If this is a bad time, just let me know. I will completely understand.

This message is simple, and it makes people want to answer.

## What drives people away

- The message sent to everybody, which shows from the first line.
- The three-page autobiography. Keep it for the meeting.
- The enormous request: “help me succeed”.
- Flattery, which makes honest people uncomfortable.
- Urgency: what is pressing for you is not pressing for somebody who does not know you.

## Before you send it

Read it aloud. Delete the first sentence: nine times out of ten the message really starts with the second. Check the name. Check it again. The platform can suggest a draft to get you started; change at least half of it, so that your own voice comes through.

## Afterwards

Wait a week before you worry. The person may ask you for a detail: answer quickly and simply, it is a good sign. If they decline, thank them in one line. If they point you to somebody else, tell them one day what came of it. That is how a network grows: by keeping people posted.

And if they say yes, enjoy it: the most daunting part is behind you.
`,
  },
};
