import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const choosingAMentor: GuideSource = {
  slug: 'choosing-a-mentor',
  publishedOn: '2026-01-05',
  topics: [guideTopics.mentoring, guideTopics.networking],
  fr: {
    title: 'Choisir un mentor : moins de prestige, plus de justesse',
    body: `
La tentation est grande d’aller vers le nom le plus connu de la liste. Résistez un instant. La bonne question n’est pas « qui est la personne la plus impressionnante ? », mais « qui a traversé, il n’y a pas trop longtemps, ce que je m’apprête à traverser ? »

## Regardez la distance

Quelqu’un qui a vingt-cinq ans d’avance vous donnera une vue d’ensemble. Quelqu’un qui en a cinq se souvient encore des détails : le premier contrat, l’erreur de budget, la phrase qui a débloqué la négociation. Les deux sont utiles, pour des objectifs différents. Reprenez le vôtre et demandez-vous s’il a besoin de perspective ou de mode d’emploi.

## Lisez un profil comme une lettre

Un profil de mentor dit plus que des compétences :

- **Pourquoi cette personne accompagne** : vous y entendrez un ton. Vous plaît-il ?
- **Ce qu’elle aime transmettre** : on donne toujours mieux ce que l’on aime donner.
- **Les milieux qu’elle peut ouvrir** : un métier est aussi un ensemble de gens.
- **Ses limites** : le nombre de places, les heures par mois, les dates d’absence. Elles disent comment elle tient parole.

Notez pour chacun des deux ou trois profils retenus une phrase qui vous a parlé. Elle servira à votre premier message.

## Ce qui compte vraiment pour vous

Avant de comparer, décidez de ce qui est indispensable et de ce qui est seulement agréable. La langue ? La visioconférence, parce que vous vivez loin ? Une rencontre toutes les deux semaines ? Soyez honnête : si tout est indispensable, il ne restera personne ; si rien ne l’est, vous vous adapterez à contrecœur.

## Les personnes à ne pas choisir

Ne choisissez jamais quelqu’un au-dessus ou au-dessous de vous dans la hiérarchie : on ne parle pas de ses doutes à qui décide de sa prime. Évitez aussi une personne à qui vous lie un intérêt : un contrat, un litige, une candidature. Le mentorat a besoin d’un espace où rien d’autre ne se négocie.

## Osez la différence

Un mentor qui vous ressemble vous rassurera. Un mentor d’un autre âge, d’un autre métier ou d’un autre pays posera les questions que personne autour de vous ne pose. Si vous hésitez entre deux personnes également compétentes, choisissez celle qui vous intrigue.

## Et si la réponse est non

Un refus s’explique presque toujours par un agenda trop plein, rarement par vous. Il vient parfois avec un autre nom : suivez cette piste, elle est souvent meilleure que la vôtre. Gardez deux ou trois profils en vue, écrivez à une seule personne à la fois, et laissez-lui quelques jours.

Vous ne choisissez pas pour la vie. Vous choisissez pour un objectif. Les premières semaines sont faites pour vérifier, à deux, que la rencontre est juste.
`,
  },
  en: {
    title: 'Choosing a mentor: less prestige, better fit',
    body: `
It is tempting to go straight for the best-known name on the list. Hold back for a moment. The right question is not “who is the most impressive?” but “who has been through, not too long ago, what I am about to go through?”

## Look at the distance

Somebody twenty-five years ahead of you will give you the big picture. Somebody five years ahead still remembers the details: the first contract, the budgeting mistake, the sentence that unblocked a negotiation. Both are useful, for different goals. Go back to yours and ask whether it needs perspective or instructions.

## Read a profile like a letter

A mentor’s profile tells you more than a list of skills:

- **Why this person mentors**: you will hear a tone of voice. Do you like it?
- **What they enjoy passing on**: people give best what they love to give.
- **The circles they can open**: a trade is also a group of people.
- **Their limits**: how many places, how many hours a month, when they are away. They show how this person keeps their word.

For each of the two or three profiles you keep, write down one sentence that spoke to you. You will need it for your first message.

## What really matters to you

Before comparing, decide what is essential and what is merely nice. The language? Video calls, because you live far away? A meeting every two weeks? Be honest: if everything is essential, nobody will be left; if nothing is, you will end up adapting against your will.

## People not to choose

Never choose somebody above or below you in the reporting line: nobody talks about doubts with the person who decides on their bonus. Avoid, too, anyone with whom you have something at stake: a contract, a dispute, an application. Mentoring needs a place where nothing else is being negotiated.

## Dare to choose difference

A mentor who resembles you will reassure you. A mentor of another age, trade or country will ask the questions that nobody around you asks. If you hesitate between two equally able people, choose the one who makes you curious.

## And if the answer is no

A refusal nearly always has to do with a full calendar, and rarely with you. Sometimes it comes with another name: follow that lead, it is often better than your own. Keep two or three profiles in mind, write to one at a time, and allow them a few days.

You are not choosing for life. You are choosing for a goal. The first few weeks are there for the two of you to check that the match is right.
`,
  },
};
