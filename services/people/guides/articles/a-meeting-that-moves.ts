import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const aMeetingThatMoves: GuideSource = {
  slug: 'a-meeting-that-moves',
  publishedOn: '2026-01-05',
  topics: [guideTopics.meetings, guideTopics.organisation],
  fr: {
    title: 'Une rencontre en quatre temps',
    body: `
Il y a des rencontres dont on sort content sans savoir pourquoi, et d’autres dont on sort avec une idée claire de la semaine à venir. La différence tient rarement au talent. Elle tient à quatre temps, toujours les mêmes, que l’on respecte sans rigidité.

## 1. Le contact : dix minutes

On n’ouvre pas un dossier, on retrouve quelqu’un. Comment allez-vous, vraiment ? Qu’est-ce qui a été bon depuis la dernière fois ? Ces dix minutes paraissent perdues ; ce sont elles qui permettent de tout dire ensuite. Ne les sautez pas, même quand le temps presse. Surtout quand le temps presse.

## 2. Les sujets chauds : la plus grande part

C’est le cœur. Qu’est-ce qui vous occupe l’esprit aujourd’hui ? Une décision, un conflit, une offre, un doute ? Choisissez un ou deux sujets, pas cinq. Pour une rencontre d’une heure, comptez une petite demi-heure.

Une façon de faire qui va loin : la personne accompagnée raconte la situation en trois minutes, le mentor pose des questions pendant cinq, et l’on ne cherche les solutions qu’après. On découvre souvent que le vrai problème n’était pas le premier énoncé.

## 3. Les priorités : revenir aux objectifs

L’urgent a parlé, place à l’important. Où en est chaque objectif ? Qu’est-ce qui a été fait depuis la dernière fois, et qu’est-ce que cela a appris ? Reprenez les petites actions restées ouvertes, sans gronder : une action qui revient trois fois est trop grosse, mal choisie, ou ne compte pas vraiment. Découpez-la, changez-la, ou lâchez-la.

## 4. La conclusion : cinq minutes

Gardez-les jalousement. Chacun dit :

- si les objectifs du jour sont atteints ;
- ce qu’il fera avant la prochaine fois, avec une date ;
- quand est la prochaine rencontre, ou pourquoi il n’y en a pas.

Une rencontre sans prochaine date est une relation qui commence à s’effacer.

## Préparer sans se charger

Deux jours avant, la personne accompagnée envoie trois lignes : ce qui a bougé, le sujet principal, la question à laquelle elle aimerait une réponse. Le mentor lit, et c’est tout. Si vous n’avez rien à mettre à l’ordre du jour, venez quand même : personne n’est tenu d’inventer un problème. « Qu’est-ce qui vous surprend en ce moment ? » est une excellente première question.

## Quand le temps manque

Vingt minutes suffisent à une vraie rencontre, si l’on garde les quatre temps. Raccourcissez les sujets chauds, jamais le contact ni la conclusion.

Et si l’on déborde ? Nommez-le à mi-parcours : « Il nous reste un quart d’heure, qu’est-ce qui compte le plus ? » Cette phrase vaut tous les chronomètres. Avec l’habitude, ce découpage devient une respiration : on l’oublie, et il vous porte.
`,
  },
  en: {
    title: 'A meeting in four movements',
    body: `
There are meetings you leave happy without knowing why, and others you leave with a clear idea of the week ahead. The difference is seldom a matter of talent. It comes from four movements, always the same, kept without stiffness.

## 1. Contact: ten minutes

You are not opening a file, you are meeting somebody again. How are you, really? What has been good since last time? These ten minutes look wasted; they are what lets everything else be said. Do not skip them, even when time is short. Above all when time is short.

## 2. Hot topics: the largest part

This is the heart of it. What is on your mind today? A decision, a conflict, an offer, a doubt? Choose one or two topics, not five. In a meeting of one hour, allow a little under half an hour.

A way of working that goes far: the mentee tells the situation in three minutes, the mentor asks questions for five, and only then do you look for solutions. You will often find that the real problem was not the one first stated.

## 3. Priorities: back to the goals

The urgent has spoken; now for the important. Where does each goal stand? What has been done since last time, and what did it teach? Pick up the small actions still open, without scolding: an action that comes back three times is too big, badly chosen, or does not really matter. Cut it up, change it, or let it go.

## 4. Wrap-up: five minutes

Guard them jealously. Each of you says:

- whether the day’s objectives were reached;
- what you will do before next time, with a date;
- when the next meeting is, or why there is none.

A meeting without a next date is a relationship that has begun to fade.

## Prepare without burdening yourself

Two days ahead, the mentee sends three lines: what has moved, the main topic, the question they would like answered. The mentor reads them, and that is all. If you have nothing for the agenda, come anyway: nobody is obliged to invent a problem. “What is surprising you at the moment?” is an excellent first question.

## When time is short

Twenty minutes are enough for a true meeting, if you keep the four movements. Shorten the hot topics, never the contact nor the wrap-up.

And if you run over? Say so halfway: “We have a quarter of an hour left, what matters most?” That sentence is worth any stopwatch. With practice this pattern becomes like breathing: you forget about it, and it carries you.
`,
  },
};
