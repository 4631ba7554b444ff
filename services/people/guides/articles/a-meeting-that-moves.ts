import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const aMeetingThatMoves: GuideSource = {
  slug: 'a-meeting-that-moves',
  publishedOn: '2026-01-05',
  topics: [guideTopics.meetings, guideTopics.organisation],
  fr: {
    title: 'Une rencontre en quatre temps',
    body: `
Certaines rencontres font plaisir sans que l’on sache pourquoi. D’autres laissent une idée claire de la semaine à venir. La différence tient rarement au talent. Elle tient à quatre temps, toujours les mêmes, à suivre sans rigidité.

## 1. Le contact : dix minutes

On n’ouvre pas un dossier, on retrouve quelqu’un. Comment allez-vous, vraiment ? Qu’est-ce qui a été bon depuis la dernière fois ? Ces dix minutes paraissent perdues ; ce sont elles qui permettent de tout dire ensuite. Ne les sautez pas, même quand le temps presse. Surtout quand le temps presse.

## 2. Les sujets du moment : la plus grande part

C’est le cœur de la rencontre. Qu’est-ce qui vous occupe l’esprit aujourd’hui ? Une décision, un conflit, une offre, un doute ? Choisissez un ou deux sujets, pas cinq. Pour une rencontre d’une heure, comptez une petite demi-heure.

Une méthode simple donne de bons résultats : la personne accompagnée raconte la situation en trois minutes, le mentor pose des questions pendant cinq, et l’on ne cherche les solutions qu’après. On découvre souvent que le vrai problème n’était pas le premier énoncé.

## 3. Les priorités : revenir aux objectifs

Après l’urgent, l’important. Où en est chaque objectif ? Qu’est-ce qui a été fait depuis la dernière fois, et qu’est-ce que cela a appris ? Reprenez les petites actions restées ouvertes, sans gronder : une action qui revient trois fois est trop grosse, mal choisie, ou ne compte pas vraiment. Découpez-la, changez-la, ou lâchez-la.

## 4. La conclusion : cinq minutes

Ne les sacrifiez jamais. Chaque personne dit :

- si les objectifs du jour sont atteints ;
- ce qu’elle fera avant la prochaine fois, avec une date ;
- quand est la prochaine rencontre, ou pourquoi il n’y en a pas.

Une rencontre sans prochaine date est une relation qui commence à s’effacer.

## Préparer sans se charger

Deux jours avant, la personne accompagnée envoie trois lignes : ce qui a bougé, le sujet principal, la question à laquelle elle aimerait une réponse. Le mentor lit, et c’est tout. Si vous n’avez rien à mettre à l’ordre du jour, venez quand même : il n’est pas nécessaire d’inventer un problème. « Qu’est-ce qui vous surprend en ce moment ? » est une excellente première question.

## Quand le temps manque

Vingt minutes suffisent à une vraie rencontre, si l’on garde les quatre temps. Raccourcissez les sujets du moment, jamais le contact ni la conclusion.

Et si vous manquez de temps ? Dites-le à mi-parcours : « Il nous reste un quart d’heure, qu’est-ce qui compte le plus ? » Cette phrase vaut tous les chronomètres. Avec l’habitude, ces quatre temps viennent tout seuls.
`,
  },
  en: {
    title: 'A meeting in four parts',
    body: `
There are meetings you leave happy without knowing why, and others you leave with a clear idea of the week ahead. The difference is seldom a matter of talent. It comes from four parts, always the same, which you can follow without being rigid.

## 1. Checking in: ten minutes

You are not opening a file, you are meeting somebody again. How are you, really? What has been good since last time? These ten minutes may look wasted, but they are what makes it possible to say everything else. Do not skip them, even when time is short. Especially when time is short.

## 2. Hot topics: the largest part

This is the heart of it. What is on your mind today? A decision, a conflict, an offer, a doubt? Choose one or two topics, not five. In a meeting of one hour, allow a little under half an hour.

One simple method works well: the mentee describes the situation in three minutes, the mentor asks questions for five, and only then do you look for solutions. You will often find that the real problem was not the one first stated.

## 3. Priorities: back to the goals

The urgent came first; now for the important. Where does each goal stand? What has been done since last time, and what did you learn from it? Pick up the small actions still open, without scolding: an action that comes back three times is too big, badly chosen, or does not really matter. Break it down, change it, or let it go.

## 4. Wrap-up: five minutes

Never give them up. Each of you says:

- whether the goals of the day were met;
- what you will do before next time, with a date;
- when the next meeting is, or why there is none.

A meeting without a next date is a relationship that has begun to fade.

## Preparing without extra work

Two days ahead, the mentee sends three lines: what has moved, the main topic, the question they would like answered. The mentor reads them, and that is all there is to it. If you have nothing for the agenda, come anyway: there is no need to invent a problem. “What is surprising you at the moment?” is an excellent first question.

## When time is short

Twenty minutes are enough for a real meeting, if you keep the four parts. Shorten the hot topics, never the check-in or the wrap-up.

And if you are running out of time? Say so halfway: “We have a quarter of an hour left, what matters most?” That sentence is better than any stopwatch. With practice, the four parts come naturally.
`,
  },
};
