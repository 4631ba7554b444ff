import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const firstMeeting: GuideSource = {
  slug: 'first-meeting',
  publishedOn: '2026-01-05',
  topics: [guideTopics.trust, guideTopics.listening, guideTopics.meetings],
  fr: {
    title: 'La première rencontre : faire connaissance, vraiment',
    body: `
La première rencontre n’est pas un entretien d’embauche, et ce n’est pas encore une séance de travail. C’est le moment où deux personnes regardent si elles ont envie d’avancer ensemble. Elle ne vous engage à rien d’autre qu’à être là.

## Avant : dix minutes de préparation

La personne accompagnée envoie ses objectifs quelques jours plus tôt, avec un CV ou une réalisation si elle en a envie. Le mentor les lit, et note deux questions. C’est peu, et cela change tout : la conversation commence tout de suite.

Choisissez un lieu ou un moyen où personne ne vous interrompra. Prévoyez une heure, et ne prévoyez rien juste après.

## Pendant : laisser de la place

Un déroulement qui marche bien :

1. **Se raconter, chacun dix minutes.** Pas le CV : les tournants. Qu’est-ce qui vous a fait changer de route ? De quoi tirez-vous de la fierté, sans que personne le sache ?
2. **Pourquoi vous êtes là.** Le mentor dit aussi ce qui lui donne envie d’accompagner. Cette réponse crée la confiance plus sûrement qu’un titre.
3. **L’objectif, à voix haute.** Le mentor reformule : « Si je comprends bien… » On corrige jusqu’à ce que ce soit juste.
4. **Ce qui aide et ce qui gêne.** Préférez-vous des questions ou des conseils ? La franchise tout de suite, ou un peu plus tard ? Y a-t-il des sujets à laisser de côté ?
5. **La suite.** Une petite chose à faire pour chacun, et une date.

## Si vous êtes mentor

Écoutez plus que vous ne parlez. Si vous parlez plus de la moitié du temps, vous donnez une conférence. Une bonne question vaut trois conseils, surtout le premier jour. Et racontez un échec : rien ne met aussi vite à l’aise.

## Si vous êtes la personne mentorée

Vous n’avez rien à prouver. Dites ce que vous ne savez pas ; c’est pour cela que vous êtes là. Prenez des notes, et, le soir même, écrivez trois lignes : ce que vous retenez, ce que vous allez essayer, merci.

## Et si le courant ne passe pas ?

Cela arrive à des gens formidables. La période d’exploration existe pour cela : vous vous voyez deux ou trois fois, puis vous décidez. Si quelque chose vous retient, dites-le tôt et sans accuser : « Je crois que j’ai besoin de quelqu’un qui connaisse mieux la fonction publique. » Un mentor peut souvent vous présenter cette personne. Se quitter ainsi est une réussite, pas un échec.

## À la fin

Sur le chemin du retour, posez-vous une seule question : *ai-je envie de la prochaine conversation ?* Si la réponse est oui des deux côtés, le temps est venu de parler de votre entente.
`,
  },
  en: {
    title: 'The first meeting: really getting to know each other',
    body: `
The first meeting is not a job interview, and it is not a working session yet. It is when two people find out whether they want to move forward together. It commits you to nothing more than being there.

## Before: ten minutes of preparation

The mentee sends their goals a few days ahead, with a CV or a piece of work if they wish. The mentor reads them and writes down two questions. It is very little and it changes everything: the conversation starts right away.

Pick a place, or a way to talk, where nobody will interrupt you. Allow an hour, and plan nothing right after it.

## During: leave room

An order that works well:

1. **Tell your stories, ten minutes each.** Not the CV: the turning points. What made you change course? What are you proud of that nobody sees?
2. **Why you are here.** The mentor also says why they mentor. That answer builds more trust than any title.
3. **The goal, aloud.** The mentor says it back: “If I understand you…” Correct it until it is right.
4. **What helps and what gets in the way.** Do you prefer questions or advice? Frankness straight away, or a little later? Are there subjects to leave aside?
5. **What comes next.** One small thing to do for each of you, and a date.

## If you are the mentor

Listen more than you speak. If you speak more than half of the time, you are giving a lecture. One good question is worth three pieces of advice, above all on the first day. And tell the story of a failure: nothing puts people at ease faster.

## If you are the mentee

You have nothing to prove. Say what you do not know; that is what you came for. Take notes, and that same evening write three lines: what you will remember, what you are going to try, thank you.

## What if it doesn’t click?

It happens to wonderful people. The exploration period exists for that very reason: you meet two or three times, then you decide. If something holds you back, say so early and without blame: “I think I need somebody who knows the public sector better.” A mentor can often introduce you to that person. Parting like this is a success, not a failure.

## At the end

On the way home, each of you asks a single question: *do I look forward to the next conversation?* If both answers are yes, it is time to talk about your agreement.
`,
  },
};
