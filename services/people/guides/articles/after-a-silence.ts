import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const afterASilence: GuideSource = {
  slug: 'after-a-silence',
  publishedOn: '2026-01-05',
  topics: [guideTopics.perseverance, guideTopics.communication, guideTopics.trust],
  fr: {
    title: 'Renouer après un silence',
    body: `
Deux mois, six mois, un an. Vous ne savez plus qui devait rappeler. Plus le temps passe, plus il semble qu’il faudrait une explication, et plus cette explication est difficile à donner. Bonne nouvelle : l’autre personne pense exactement la même chose, et votre message sera presque toujours un soulagement.

## Le message de trois lignes

Évitez les longues excuses : elles obligent l’autre à vous consoler. Une phrase sur le silence, une sur ce que vos échanges vous ont apporté, une proposition.

> « Bonjour Aminata. J’ai laissé filer l’automne sans te donner de nouvelles, et je le regrette. Ton conseil sur les devis m’a servi, j’aimerais te raconter comment. Aurais-tu vingt minutes la semaine prochaine ? »

Si vous êtes mentor, la règle est la même. N’attendez pas que la personne accompagnée « se reprenne » : elle a sans doute honte. Un message de votre part vaut dix relances automatiques.

## Une conversation, pas un procès

Préférez la voix à l’écrit : un appel, une visioconférence, un café. Prenez d’abord des nouvelles, avant de parler des objectifs. Puis relisez ensemble les objectifs tels que vous les aviez posés au départ, et demandez-vous, pour chacun :

- Est-il **le même** ? On reprend où l’on en était.
- A-t-il **changé** ? On l’écrit à nouveau, avec les mots d’aujourd’hui.
- L’a-t-on **perdu de vue** ? C’est peut-être qu’il ne comptait plus. On en cherche un autre, ou l’on s’arrête.

## Dire ce que l’on souhaite

Voici le moment délicat. Voulez-vous continuer, et le voulez-vous vraiment ? Il vaut mieux y réfléchir chacun de son côté, et répondre sans voir la réponse de l’autre. On évite ainsi de poursuivre par politesse, ou d’arrêter par crainte de déranger.

Trois issues sont bonnes :

1. **Continuer**, avec un rythme plus réaliste que celui qui n’a pas tenu.
2. **Passer le relais** à quelqu’un de mieux placé, parce que l’objectif a changé.
3. **Terminer**, en vous disant ce que vous vous êtes apporté. Mieux vaut se dire au revoir que disparaître.

## Si la réponse ne vient pas

Laissez deux semaines, puis écrivez une dernière fois, sans reproche : « Je ne veux pas insister. Ma porte reste ouverte, et je garde un bon souvenir de nos échanges. » Puis n’insistez plus. Certaines personnes reviennent deux ans plus tard grâce à cette phrase-là.

## Et pour la suite

Avant de raccrocher, parlez une minute de ce qui a causé ce silence. Non pour chercher qui a eu tort, mais pour choisir un petit garde-fou : un rendez-vous fixe, un message le premier lundi du mois, le droit de dire « pas ce mois-ci ». Les relations solides ne sont pas celles qui n’ont jamais connu de silence. Ce sont celles qui ont appris à en revenir.
`,
  },
  en: {
    title: 'Getting back in touch after a silence',
    body: `
Two months, six months, a year. You no longer know who was supposed to call. The more time goes by, the more an explanation seems to be needed, and the harder it is to give one. The good news: the other person is thinking exactly the same thing, and your message will nearly always come as a relief.

## The three-line message

Avoid long apologies: they oblige the other person to comfort you. One sentence about the silence, one about what your conversations have brought you, one suggestion.

> “Hello Aminata. I let the autumn go by without sending any news, and I am sorry. Your advice about quotes has served me well, and I would love to tell you how. Would you have twenty minutes next week?”

If you are the mentor, the same rule holds. Do not wait for the mentee to “pull themselves together”: they are probably ashamed. One message from you is worth ten automatic reminders.

## A conversation, not a trial

Choose talking over writing: a phone call, a video call, a coffee. Ask for news first, before you talk about goals. Then read the goals together, as you set them at the start, and ask of each one:

- Is it **the same**? Carry on from where you were.
- Has it **changed**? Write it again, in today’s words.
- Have we **lost sight** of it? Perhaps it no longer mattered. Look for another, or stop here.

## Say what you want

Now for the delicate moment. Do you want to go on, and do you really? It is better to think about it separately, and to answer without seeing the other’s answer. That way nobody continues out of politeness, or stops for fear of being a burden.

Three outcomes are good:

1. **Continue**, at a more realistic rhythm than the one that did not last.
2. **Hand over** to somebody better placed, because the goal has changed.
3. **End the pairing**, and tell each other what it has given you. Saying goodbye is better than fading away.

## If no answer comes

Allow two weeks, then write one last time, without reproach: “I don’t want to insist. My door stays open, and I have fond memories of our conversations.” Then let go. Some people come back two years later because of that very sentence.

## And then

Before you hang up, talk for one minute about what caused the silence. Not to find somebody to blame, but to choose a small safeguard: a fixed appointment, a message on the first Monday of the month, the right to say “not this month”. Strong relationships are not those that have never known silence. They are those that have learned to come back from it.
`,
  },
};
