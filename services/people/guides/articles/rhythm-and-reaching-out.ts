import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const rhythmAndReachingOut: GuideSource = {
  slug: 'rhythm-and-reaching-out',
  publishedOn: '2026-01-05',
  topics: [guideTopics.rhythm, guideTopics.communication, guideTopics.organisation],
  fr: {
    title: 'Trouver le rythme : à qui le tour d’écrire ?',
    body: `
Les relations de mentorat meurent rarement d’une dispute. Elles s’éteignent doucement, parce que chaque personne croit que c’est à l’autre d’écrire. « Son agenda doit être plein. » « Elle n’a sans doute plus besoin de moi. » Trois mois passent, et l’on n’ose plus.

## Un rythme que l’on tient

La bonne fréquence n’est pas la plus élevée : c’est celle que vous tiendrez un mois de novembre, quand tout déborde. Une fois par mois, tenu pendant un an, construit davantage que chaque semaine pendant six semaines.

Regardez aussi la *forme*. Une longue rencontre tous les deux mois et un court message entre les deux conviennent à bien des gens. L’essentiel est de prévenir quand le silence doit durer plus longtemps que prévu.

## Qui fait le premier pas ?

D’ordinaire, c’est la personne accompagnée : elle propose les dates, apporte les sujets, donne des nouvelles. Mais une relation où c’est toujours la même personne qui écrit finit par peser des deux côtés. L’une a peur de déranger ; l’autre prend l’habitude d’attendre.

De temps en temps, regardez vos derniers échanges. Si vous avez fait le premier pas les sept dernières fois, laissez un peu d’espace à l’autre personne. Si vous n’avez pas écrit depuis longtemps, c’est votre tour, et deux lignes suffisent.

## Que dire quand on n’a rien à dire

Un contact n’a pas besoin d’un ordre du jour. Essayez :

- « J’ai pensé à toi en lisant ceci. »
- « J’ai essayé ton idée mardi. Voici ce qui s’est passé. »
- « Rien de neuf, et c’est une bonne nouvelle. Comment va ton chantier ? »
- « Dans deux semaines, j’ai mon entretien. Je te raconterai. »

Le mentor peut le faire aussi : un article, une rencontre à signaler, une question qui lui est revenue. Un message inattendu fait toujours plaisir.

## Dire que l’on veut plus, ou moins

Les besoins changent. On peut souhaiter se voir davantage avant une échéance, moins pendant un déménagement. Dites-le simplement, sans attendre que l’autre devine : « Pendant deux mois, une fois par mois me suffira. » Ce n’est pas un recul, mais un ajustement.

## Faire une pause

Il y a des saisons où l’on ne peut pas. Plutôt que de manquer trois rencontres et de s’en vouloir, mettez la relation en pause, avec une date de reprise. Une pause annoncée ne coûte rien ; une absence inexpliquée coûte cher.

Puis, le jour dit, écrivez la première phrase. Elle peut être toute simple : « Me revoilà. »
`,
  },
  en: {
    title: 'Finding the rhythm: whose turn is it to write?',
    body: `
Mentoring relationships seldom die of a quarrel. They fade away quietly, because each person believes it is the other’s turn to write. “Their calendar must be full.” “She probably doesn’t need me any more.” Three months go by, and nobody dares to write.

## A rhythm you can keep

The right frequency is not the highest one: it is the one you can keep up in a busy November. Once a month, kept up for a year, builds more than every week for six weeks.

Look at the *form* as well. A long meeting every other month with a short message in between suits many people. What matters is to let each other know when a silence will last longer than planned.

## Who reaches out?

Usually it is the mentee, who proposes dates, brings topics and shares news. But a relationship in which the same person always writes ends up weighing on both. One is afraid of being a nuisance; the other gets used to waiting.

From time to time, look back at the last few contacts. If you took the first step the last seven times, leave the other person some space. If you have not written for a long time, it is your turn, and two lines are enough.

## What to say when there is nothing to say

You do not need an agenda to be in touch. Try:

- “I thought of you when I read this.”
- “I tried your idea on Tuesday. Here is what happened.”
- “Nothing new, which is good news. How is your project going?”
- “My interview is in two weeks. I’ll tell you all about it.”

Mentors can do it, too: an article, somebody worth meeting, a question that came back to mind. An unexpected message is always welcome.

## Say that you want more, or less

Needs change. You may wish to meet more often before a deadline, and less when you are moving house. Say it plainly, without waiting for the other to guess: “For two months, once a month will be enough for me.” That is not a step back. It is an adjustment.

## Taking a break

There are seasons when you simply cannot. Rather than missing three meetings and feeling bad about it, put the relationship on pause, with a date to resume. A pause that is announced costs nothing; an absence that is not explained costs a lot.

Then, on the day, write the first sentence. It can be very simple: “Here I am again.”
`,
  },
};
