import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const theAgreement: GuideSource = {
  slug: 'the-agreement',
  publishedOn: '2026-01-05',
  topics: [guideTopics.agreement, guideTopics.trust],
  fr: {
    title: 'L’entente : se mettre d’accord tant que tout va bien',
    body: `
« Pourquoi écrire, puisque nous nous entendons ? » Justement : parce que vous vous entendez. Une entente se rédige en une demi-heure quand tout va bien, et elle vous guide le jour où les choses sont plus difficiles.

Ce n’est pas un contrat. C’est une promesse courte, que vous signez à deux et que vous relisez de temps en temps.

## Ce qu’il vaut la peine d’y mettre

- **Le rythme.** À quelle fréquence vous voyez-vous ? Mieux vaut une fois par mois pour de vrai que chaque semaine sur le papier.
- **La durée d’une rencontre.** Quarante-cinq minutes bien préparées suffisent souvent.
- **Les moyens d’échange.** Où vous écrivez-vous entre deux rencontres ? Peut-on appeler ? À quelles heures ne répond-on pas ?
- **Qui organise.** D’ordinaire, la personne accompagnée propose la date et prépare l’ordre du jour : ce sont ses objectifs.
- **Ce qui reste entre vous.** Écrivez-le avec vos mots, sans emprunter la langue des juristes.
- **La fin.** Une date, un objectif atteint, ou une décision commune. Une relation qui sait comment elle finira commence plus légère.

## La confidentialité, en clair

« Tout ce qui se dit ici reste ici » est une belle phrase, mais elle a des limites. Que fait-on d’une bonne nouvelle que l’on voudrait partager ? D’un nom cité en colère ? D’une situation où quelqu’un serait en danger ? Parlez de ces trois cas une fois. Vous n’aurez sans doute jamais à y revenir, et vous aurez l’esprit plus tranquille.

## Les mots pour en parler

Ce moment peut sembler un peu formel. Vous pouvez commencer ainsi :

> « J’aimerais que nous notions deux ou trois choses, pour que je ne te dérange pas sans le savoir. Quand préfères-tu que je t’écrive ? »

Ou, du côté du mentor :

> « Voici ce que je peux tenir cette année : une heure, toutes les trois semaines, sauf en juillet. Est-ce que cela te suffit ? »

Dire ses limites tôt n’est pas froid. C’est une façon de tenir parole d’avance.

## Elle change, et c’est normal

Un nouveau travail, un enfant, un objectif atteint : l’entente d’hier ne convient plus. Proposez-en une nouvelle version, dites ce qui change et pourquoi, puis signez de nouveau à deux. Ce n’est un reproche pour personne ; c’est un simple ajustement.

Prévoyez aussi de la relire à date fixe, par exemple tous les trois mois. Deux questions suffisent : *qu’avons-nous tenu ? qu’avons-nous cessé de tenir sans nous le dire ?* La seconde est la plus utile.

## Signer

Signez à deux, le même jour si possible. Puis refermez le document et parlez d’autre chose. Une bonne entente est comme une rambarde : on ne la regarde pas, mais elle rassure.
`,
  },
  en: {
    title: 'The agreement: settle things while all is well',
    body: `
“Why write anything down, since we get along?” Precisely because you get along. An agreement takes half an hour to write when all is well, and it guides you on the day when things are more difficult.

It is not a contract. It is a short promise that you both sign and read again from time to time.

## What is worth putting in it

- **The rhythm.** How often will you meet? Once a month for real is better than every week on paper.
- **The length of a meeting.** Forty-five well-prepared minutes are often enough.
- **Ways to be in touch.** Where do you write to each other between meetings? Are phone calls welcome? At what hours does nobody answer?
- **Who organises.** Usually the mentee proposes the date and prepares the agenda: the goals are theirs.
- **What stays between you.** Write it in your own words, not in legal language.
- **The end.** A date, a goal reached, or a shared decision. A relationship that knows how it will end begins more lightly.

## Confidentiality, in plain words

“What is said here stays here” is a fine sentence, but it has limits. What about good news you would love to share? A name mentioned in anger? A situation in which somebody might be in danger? Talk about these three cases once. You will probably never have to come back to them, and you will both have peace of mind.

## Words to start with

This moment may feel a little formal. You might begin like this:

> “I’d like us to note down two or three things, so that I don’t disturb you without knowing it. When do you prefer me to write?”

Or, on the mentor’s side:

> “Here is what I can keep to this year: one hour, every three weeks, except in July. Is that enough for you?”

Stating your limits early is not cold. It is a way of keeping your word in advance.

## It changes, and that is fine

A new job, a child, a goal reached: yesterday’s agreement no longer fits. Propose a new version, say what changes and why, and sign again, both of you. Nobody is being blamed; you are simply adjusting.

Plan to read it again on a fixed date too, every three months for instance. Two questions are enough: *what have we kept to? what have we stopped keeping to without saying so?* The second one is the more useful.

## Signing

Sign it together, on the same day if you can. Then close the document and talk about something else. A good agreement is like a handrail: nobody looks at it, but it is good to know that it is there.
`,
  },
};
