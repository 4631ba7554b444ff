import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const clearGoals: GuideSource = {
  slug: 'clear-goals',
  publishedOn: '2026-01-05',
  topics: [guideTopics.goals, guideTopics.career],
  fr: {
    title: 'Savoir ce que l’on cherche avant de chercher quelqu’un',
    body: `
Le mentorat commence avant le mentor. Il commence devant une feuille, quand on ose écrire ce que l’on voudrait vraiment changer. Sans cela, même une personne très généreuse ne peut offrir que des généralités.

## Trois questions pour un début

Prenez vingt minutes, sans téléphone, et répondez à la main :

1. **Dans un an, qu’est-ce qui aura changé** si tout s’est bien passé ? Décrivez une journée ordinaire, pas un titre.
2. **Qu’est-ce qui bloque aujourd’hui ?** Un savoir qui manque, une porte fermée, une peur, une décision que vous repoussez ?
3. **Qu’avez-vous déjà essayé ?** Même ce qui a raté. Surtout ce qui a raté.

Ne cherchez pas de belles phrases. « Je n’ose pas demander une augmentation » vaut mieux que « développer mon leadership ».

## Du souhait à l’objectif

Un souhait devient un objectif quand on peut dire à quoi on verra qu’il est atteint. Comparez :

- *Souhait* : mieux parler en public.
- *Objectif* : présenter mon projet dix minutes devant mon équipe, d’ici la fin de mars, sans lire mes notes.

Le second dit quoi, devant qui, pour quand. Il se découpe : un plan, une répétition devant un ami, puis le grand jour. Il est aussi assez petit pour tenir dans une vie déjà pleine.

Gardez **un objectif à long terme**, qui donne la direction, et **un ou deux à court terme**, que l’on peut avancer entre deux rencontres. Au-delà de trois, on ne choisit plus : on dresse une liste.

## Et si je ne sais pas encore ?

C’est fréquent, et vous pouvez le dire. « Je sais que je veux quitter ce métier, je ne sais pas vers quoi » est un très bon point de départ. L’objectif devient alors d’explorer : rencontrer trois personnes d’un autre domaine, passer une journée en atelier, tenir un carnet de ce qui vous donne de l’énergie et de ce qui vous en prend.

## Ce que vous apportez

Pensez aussi à ce que vous donnez en retour : un regard neuf, une compétence technique, le récit de ce que vous aurez essayé grâce aux conseils reçus. Un mentor ne demande pas de paiement, mais il aime savoir que son temps a servi à quelque chose.

## Avant de refermer la feuille

Relisez votre premier objectif à voix haute. Si vous rougissez un peu, il est sans doute vrai. Si vous bâillez, réécrivez-le. Puis montrez-le à une personne qui vous connaît bien, et posez une seule question : « Est-ce que cela me ressemble ? »

La préparation est faite. Vous ne cherchez plus « un mentor » : vous cherchez quelqu’un qui connaît ce chemin-là.
`,
  },
  en: {
    title: 'Know what you are looking for before you look for someone',
    body: `
Mentoring starts before the mentor. It starts with a sheet of paper, when you dare to write down what you would really like to change. Without that, even the most generous mentor can only offer general remarks.

## Three questions to begin with

Take twenty minutes, away from your phone, and answer by hand:

1. **A year from now, what will be different** if things go well? Describe an ordinary day, not a job title.
2. **What is in the way today?** Something you do not know, a closed door, a fear, a decision you keep putting off?
3. **What have you already tried?** Include what failed. Especially what failed.

Do not polish your sentences. “I don’t dare ask for a raise” is worth more than “develop my leadership”.

## From wish to goal

A wish becomes a goal once you can say how you will know it has been reached. Compare:

- *Wish*: get better at public speaking.
- *Goal*: present my project to my team for ten minutes, by the end of March, without reading from notes.

The second one says what, to whom, and by when. It breaks down into pieces: an outline, a rehearsal with a friend, then the day itself. It is also small enough to fit into a life that is already full.

Keep **one long-term goal** to give direction, and **one or two short-term ones** that can move forward between two meetings. Beyond three you are no longer choosing: you are making a list.

## What if I don’t know yet?

That is common, and you can say so. “I know I want to leave this trade, I don’t know where to” is a very good starting point. The goal is then to explore: meet three people from another field, spend a day in a workshop, keep a notebook of what gives you energy and what takes it away.

## What you bring

Think as well about what you can give in return: a fresh pair of eyes, a technical skill, the story of what you tried because of the advice you received. A mentor asks for no payment, but likes to know that the time was of use.

## Before you put the sheet away

Read your first goal aloud. If you blush a little, it is probably true. If you yawn, write it again. Then show it to somebody who knows you well, and ask a single question: “Does this sound like me?”

You are ready. You are no longer looking for “a mentor”: you are looking for somebody who knows that particular road.
`,
  },
};
