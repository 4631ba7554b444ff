import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const rhythmAndReachingOut: GuideSource = {
  slug: 'rhythm-and-reaching-out',
  publishedOn: '2026-01-05',
  topics: [guideTopics.rhythm, guideTopics.communication, guideTopics.organisation],
  fr: {
    title: 'Trouver le rythme : à qui le tour d’écrire ?',
    body: `
Les relations de mentorat meurent rarement d’une dispute. Elles s’éteignent doucement, parce que chacun croit que c’est à l’autre d’écrire. « Il doit être occupé. » « Elle n’a sans doute plus besoin de moi. » Trois mois passent, et l’on n’ose plus.

## Un rythme que l’on tient

La bonne fréquence n’est pas la plus élevée : c’est celle que vous tiendrez un mois de novembre, quand tout déborde. Une fois par mois, tenu pendant un an, construit davantage que chaque semaine pendant six semaines.

Regardez aussi la *forme*. Une longue rencontre tous les deux mois et un court message entre les deux conviennent à bien des gens. L’essentiel est que le silence ne dépasse jamais ce dont vous étiez convenus sans que l’un des deux le dise.

## Qui tend la main ?

D’ordinaire, la personne accompagnée mène la danse : elle propose les dates, apporte les sujets, donne des nouvelles. Mais une relation où un seul tend la main finit par peser, des deux côtés. Celui qui appelle toujours se croit importun ; celui que l’on appelle toujours se croit attendu et n’y pense plus.

De temps en temps, regardez les dernières fois. Si vous avez fait les sept derniers premiers pas, laissez de l’espace : l’autre en a peut-être besoin pour revenir à son pas. Si cela fait longtemps que vous n’avez pas commencé, c’est votre tour, et deux lignes suffisent.

## Que dire quand on n’a rien à dire

Un contact n’a pas besoin d’un ordre du jour. Essayez :

- « J’ai pensé à toi en lisant ceci. »
- « J’ai essayé ton idée mardi. Voici ce qui s’est passé. »
- « Rien de neuf, et c’est une bonne nouvelle. Comment va ton chantier ? »
- « Dans deux semaines, j’ai mon entretien. Je te raconterai. »

Le mentor peut le faire aussi : un article, une rencontre à signaler, une question qui lui est revenue. Rien ne dit mieux « tu comptes » qu’un message que personne n’attendait.

## Dire que l’on veut plus, ou moins

Les besoins changent. On peut souhaiter se voir davantage avant une échéance, moins pendant un déménagement. Dites-le simplement, sans attendre que l’autre devine : « Pendant deux mois, une fois par mois me suffira. » Ce n’est pas un recul. C’est un réglage.

## Faire une pause

Il y a des saisons où l’on ne peut pas. Plutôt que de manquer trois rencontres et de s’en vouloir, mettez la relation en pause, avec une date de reprise. Une pause annoncée ne coûte rien ; une absence inexpliquée coûte cher.

Puis, le jour dit, écrivez la première phrase. Elle peut être toute bête : « Me revoilà. » On vous attendait.
`,
  },
  en: {
    title: 'Finding the rhythm: whose turn is it to write?',
    body: `
Mentoring relationships seldom die of a quarrel. They go out quietly, because each believes it is the other’s turn to write. “He must be busy.” “She probably no longer needs me.” Three months go by, and nobody dares any more.

## A rhythm you can keep

The right frequency is not the highest one: it is the one you will keep in a month of November when everything overflows. Once a month, kept up for a year, builds more than every week for six weeks.

Look at the *form* as well. A long meeting every other month with a short message in between suits many people. What matters is that silence never lasts longer than you agreed without one of you saying so.

## Who reaches out?

Usually the mentee leads the dance: proposes dates, brings topics, gives news. But a relationship in which only one reaches out ends up weighing on both. Whoever always calls feels like a nuisance; whoever is always called takes it for granted and no longer thinks of it.

From time to time, look back at the last few contacts. If you took the last seven first steps, leave some space: the other may need it to find their own pace again. If it has been a long time since you began, it is your turn, and two lines are enough.

## What to say when there is nothing to say

A contact needs no agenda. Try:

- “I thought of you when I read this.”
- “I tried your idea on Tuesday. Here is what happened.”
- “Nothing new, which is good news. How is your project going?”
- “My interview is in two weeks. I’ll tell you all about it.”

A mentor can do it, too: an article, somebody worth meeting, a question that came back to mind. Nothing says “you matter” better than a message nobody was waiting for.

## Say that you want more, or less

Needs change. You may wish to meet more often before a deadline, less during a house move. Say it plainly, without waiting for the other to guess: “For two months, once a month will be enough for me.” That is not a step back. It is an adjustment.

## Taking a break

There are seasons when you simply cannot. Rather than missing three meetings and feeling bad about it, put the relationship on pause, with a date to resume. A pause that is announced costs nothing; an absence that is not explained costs a lot.

Then, on the day, write the first sentence. It can be quite plain: “Here I am again.” Somebody was waiting for you.
`,
  },
};
