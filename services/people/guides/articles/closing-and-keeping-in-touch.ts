import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const closingAndKeepingInTouch: GuideSource = {
  slug: 'closing-and-keeping-in-touch',
  publishedOn: '2026-01-05',
  topics: [guideTopics.closing, guideTopics.mentoring, guideTopics.networking],
  fr: {
    title: 'Bien finir, et garder le lien',
    body: `
On soigne les débuts et l’on bâcle les fins. C’est dommage : la façon dont une relation se termine colore tout ce que l’on en gardera. Une belle clôture prend une heure. Elle peut nourrir des années.

## Quand est-ce fini ?

Quand l’objectif est atteint. Quand la date convenue arrive. Quand, depuis deux ou trois rencontres, vous parlez de moins en moins de vos objectifs. Aucune de ces raisons n’est triste. Un mentorat réussi finit par ne plus être nécessaire.

N’attendez pas l’épuisement. Annoncez la fin une rencontre à l’avance : « Je crois que nous arrivons au bout de ce que nous nous étions promis. La prochaine fois, faisons le bilan. » La fin ne surprendra personne, et vous aurez le temps de la préparer.

## La rencontre de clôture

Préparez-la chacun de votre côté, par écrit, puis échangez :

1. **Le chemin.** Où en étions-nous au début ? Relisez les premiers objectifs, et le premier message : on sourit toujours.
2. **Ce qui a changé.** Des résultats, oui, mais aussi des façons de penser, de décider, d’agir.
3. **Ce qui a aidé.** Une question, une présentation, une phrase lancée en passant. Soyez précis : l’autre ne le sait sans doute pas.
4. **Ce que j’aurais fait autrement.** Une chose chacun, sans reproche.
5. **Et maintenant ?** Un prochain pas, qui ne dépend plus de l’autre.

## Remercier pour de vrai

Évitez « merci pour tout ». Dites ce qui restera : « Le jour où tu m’as demandé ce que je ferais si je n’avais pas peur, j’ai écrit ma démission. » Le mentor remercie aussi. On apprend beaucoup en accompagnant, et on le dit trop peu.

## Quand la fin vient plus tôt

Un départ, un désaccord, une vie qui bascule : on peut finir avant le terme, et bien finir quand même. Dites la raison en une phrase, reconnaissez ce qui a été bon, rendez ce qui vous a été prêté. Si une rencontre est impossible, une lettre de cinq lignes fait l’affaire. Ce qu’il faut éviter, c’est de disparaître.

## Garder le lien

Vous n’êtes plus en mentorat, mais vous n’êtes pas des inconnus. Si vous en avez envie de part et d’autre, convenez de donner des nouvelles une ou deux fois par an, sans obligation de réponse.

- Un mot le jour où un de vos projets communs réussit, même trois ans après.
- Une offre d’emploi, un livre, une photo d’atelier.
- Une question de temps en temps : les anciens mentors aiment encore rendre service.

## Et transmettre

La plus belle suite d’un mentorat est un autre mentorat. Un jour, quelqu’un hésitera là où vous avez hésité. Vous saurez quoi lui dire, et, mieux encore, quelles questions lui poser.
`,
  },
  en: {
    title: 'Ending well, and keeping in touch',
    body: `
We take care of beginnings and rush through endings. It is a pity: the way a relationship ends colours everything we remember of it. A good ending takes an hour. It can stay with you for years.

## When is it over?

When the goal is reached. When the agreed date arrives. When, for two or three meetings, you have talked less and less about your goals. None of these reasons is sad. Successful mentoring ends up no longer being needed.

Do not wait until you are both tired of it. Announce the end one meeting ahead: “I think we are coming to the end of what we promised each other. Next time, let us look back.” The end will surprise nobody, and you will both have time to prepare.

## The closing meeting

Prepare it separately, in writing, then share:

1. **The road.** Where were we at the start? Read the first goals again, and the first message: it always makes people smile.
2. **What has changed.** Results, yes, but also ways of thinking, of deciding, of acting.
3. **What helped.** A question, an introduction, a sentence dropped in passing. Be specific: the other person probably does not know.
4. **What I would have done differently.** One thing each, without reproach.
5. **And now?** A next step that no longer depends on the other.

## Saying a real thank-you

Avoid “thanks for everything”. Say what will stay: “On the day you asked what I would do if I were not afraid, I wrote my resignation.” The mentor says thank you, too. Mentors learn a lot, and seldom say so.

## When the end comes early

A departure, a disagreement, a life turned upside down: you can finish early, and still finish well. Give the reason in one sentence, acknowledge what was good, return what was lent. If you cannot meet, a five-line letter will do. The one thing to avoid is disappearing.

## Keeping in touch

You are no longer mentor and mentee, but you are not strangers. If you both wish, agree to send news once or twice a year, with no obligation to reply.

- A word on the day when one of your shared projects succeeds, even three years later.
- A job offer, a book, a photograph of the workshop.
- A question now and then: former mentors like to be of help again.

## And passing it on

The best thing that can follow a mentoring relationship is another one. One day, somebody will hesitate where you hesitated. You will know what to tell them and, better still, what to ask.
`,
  },
};
