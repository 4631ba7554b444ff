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

Quand l’objectif est atteint. Quand la date convenue arrive. Quand vous sentez, depuis deux ou trois rencontres, que vous parlez de moins en moins de ce qui vous avait réunis. Aucune de ces raisons n’est triste. Un mentorat réussi travaille à devenir inutile.

N’attendez pas l’épuisement. Annoncez la fin une rencontre à l’avance : « Je crois que nous arrivons au bout de ce que nous nous étions promis. La prochaine fois, faisons le bilan. » Personne ne sera surpris, et chacun viendra préparé.

## La rencontre de clôture

Préparez-la chacun de votre côté, par écrit, puis échangez :

1. **Le chemin.** Où en étions-nous au début ? Relisez les premiers objectifs, et le premier message : on sourit toujours.
2. **Ce qui a changé.** Des résultats, oui, mais aussi des façons de penser, de décider, de se tenir.
3. **Ce qui a aidé.** Une question, une présentation, une phrase lancée en passant. Soyez précis : l’autre ne le sait sans doute pas.
4. **Ce que j’aurais fait autrement.** Une chose chacun, sans reproche.
5. **Et maintenant ?** Un prochain pas, qui ne dépend plus de l’autre.

## Remercier pour de vrai

Évitez « merci pour tout ». Dites ce qui restera : « Le jour où tu m’as demandé ce que je ferais si je n’avais pas peur, j’ai écrit ma démission. » Le mentor remercie aussi. On apprend beaucoup en accompagnant, et on le dit trop peu.

## Quand la fin vient plus tôt

Un départ, un désaccord, une vie qui bascule : on peut finir avant le terme, et bien finir quand même. Dites la raison en une phrase, reconnaissez ce qui a été bon, remettez ce qui doit l’être. Si une rencontre est impossible, une lettre de cinq lignes fait l’affaire. Ce qu’il faut éviter, c’est de disparaître.

## Garder le lien

Vous n’êtes plus en mentorat, mais vous n’êtes pas des inconnus. Si vous le souhaitez tous les deux, convenez d’un fil léger : des nouvelles une ou deux fois par an, sans obligation de réponse.

- Un mot le jour où la graine plantée ensemble donne son fruit, même trois ans après.
- Une offre d’emploi, un livre, une photo d’atelier.
- Une question de temps en temps : les anciens mentors adorent servir encore.

## Et transmettre

La plus belle suite d’un mentorat en est un autre. Un jour, quelqu’un hésitera là où vous avez hésité. Vous saurez quoi lui dire, et, mieux encore, quoi lui demander.
`,
  },
  en: {
    title: 'Ending well, and keeping in touch',
    body: `
We take care of beginnings and rush through endings. It is a pity: the way a relationship ends colours everything we keep of it. A good closing takes an hour. It can nourish you for years.

## When is it over?

When the goal is reached. When the agreed date arrives. When you have felt, for two or three meetings, that you talk less and less about what brought you together. None of these reasons is sad. Successful mentoring works towards no longer being needed.

Do not wait for exhaustion. Announce the end one meeting ahead: “I think we are coming to the end of what we promised each other. Next time, let us look back.” Nobody will be surprised, and both will come prepared.

## The closing meeting

Prepare it separately, in writing, then exchange:

1. **The road.** Where were we at the start? Read the first goals again, and the first message: it always makes you smile.
2. **What has changed.** Results, yes, but also ways of thinking, of deciding, of carrying yourself.
3. **What helped.** A question, an introduction, a sentence dropped in passing. Be precise: the other probably does not know.
4. **What I would have done differently.** One thing each, without reproach.
5. **And now?** A next step that no longer depends on the other.

## Say thank you for real

Avoid “thanks for everything”. Say what will stay: “On the day you asked what I would do if I were not afraid, I wrote my resignation.” The mentor says thank you, too. One learns a lot by mentoring, and says so too seldom.

## When the end comes early

A departure, a disagreement, a life turned upside down: you can finish before the term, and finish well all the same. Give the reason in one sentence, acknowledge what was good, hand back what has to be handed back. If meeting is impossible, a letter of five lines will do. The one thing to avoid is disappearing.

## Keeping in touch

You are no longer mentor and mentee, but you are not strangers. If you both wish it, agree on a light thread: news once or twice a year, with no duty to reply.

- A word on the day when the seed you planted together bears fruit, even three years later.
- A job offer, a book, a photograph of the workshop.
- A question now and then: former mentors love to be of use again.

## And passing it on

The finest sequel to a mentoring relationship is another one. One day, somebody will hesitate where you hesitated. You will know what to tell them and, better still, what to ask.
`,
  },
};
