import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const usefulFeedback: GuideSource = {
  slug: 'useful-feedback',
  publishedOn: '2026-01-05',
  topics: [guideTopics.feedback, guideTopics.difficultTalks, guideTopics.listening],
  fr: {
    title: 'Une rétroaction qui fait grandir',
    body: `
On se souvient toute sa vie de certaines remarques : celle qui nous a ouvert une porte, celle qui nous a fermés pour longtemps. La différence ne tient pas à la gentillesse. Elle tient à la précision, au moment, et à ce que l’on pouvait en faire le lendemain.

## Trois parties, pas davantage

1. **Les forces.** Ce qui marche, avec un exemple. « Dans ta présentation, tu as répondu à la question difficile avant de défendre ton chiffre : tout le monde s’est détendu. »
2. **Une amélioration.** Une seule. La plus utile, pas la plus visible. « Tu as donné douze chiffres ; je n’en ai retenu aucun. »
3. **La prochaine étape.** Quelque chose que l’on peut essayer cette semaine. « La prochaine fois, choisis trois chiffres, et dis pourquoi ils comptent. »

Les forces ne sont pas du sucre pour faire passer la pilule. Elles disent ce qu’il faut garder, et l’on progresse autant en répétant ce qui marche qu’en corrigeant le reste.

## Parler de ce que l’on a vu

Dites ce qui s’est passé et l’effet que cela a eu sur vous, et non ce que la personne *est*. « Tu m’as interrompu deux fois, et j’ai perdu mon idée » se discute. « Tu es impatient » se subit. Si vous n’étiez pas là, posez des questions plutôt que de juger un récit.

## Demander avant de donner

« Veux-tu un avis, des questions, ou seulement que j’écoute ? » Cette phrase évite la moitié des malentendus. Quelqu’un qui vient de vivre un échec a parfois besoin d’un thé avant d’une analyse. La rétroaction peut attendre demain ; elle n’en sera que meilleure.

## Recevoir

C’est un art aussi. Quatre gestes :

- **Écouter jusqu’au bout**, sans préparer sa défense.
- **Reformuler** : « Tu me dis que je vais trop vite au début ? »
- **Remercier**, même si cela pique. Il faut du courage pour être franc.
- **Choisir** ce que l’on en fait. Un retour est un cadeau, pas un ordre. Vous avez le droit de l’essayer, ou de le mettre de côté.

Puis fermez la boucle : une ou deux semaines plus tard, racontez ce que vous avez tenté et ce que cela a donné. C’est la plus belle récompense pour qui a pris le risque de parler.

## Dans les deux sens

Le mentor a besoin de retours, lui aussi, et n’en reçoit presque jamais. Qu’est-ce qui vous aide dans sa façon de faire ? Qu’est-ce qui vous aiderait davantage ? Si vous ne savez pas comment commencer : « J’avance mieux quand tu me laisses chercher un peu avant de répondre. » Voilà une force, une amélioration et une prochaine étape, en une seule phrase.

Une relation où l’on se dit les petites choses n’a presque jamais besoin d’affronter les grandes.
`,
  },
  en: {
    title: 'Feedback that helps somebody grow',
    body: `
Some remarks stay with us for life: the one that opened a door, the one that closed us for years. The difference is not a matter of kindness. It lies in precision, in timing, and in what we could do with it the next morning.

## Three parts, no more

1. **Strengths.** What works, with an example. “In your talk you answered the hard question before you defended your figure: everybody relaxed.”
2. **One improvement.** Only one. The most useful, not the most visible. “You gave twelve figures; I remember none of them.”
3. **The next step.** Something to try this week. “Next time, choose three figures and say why they matter.”

Strengths are not sugar for the pill. They tell what to keep, and people grow as much by repeating what works as by mending the rest.

## Talk about what you saw

Say what happened and what effect it had on you, not what the person *is*. “You interrupted me twice and I lost my thought” can be discussed. “You are impatient” can only be endured. If you were not there, ask questions rather than judging a story.

## Ask before you give

“Would you like an opinion, some questions, or just somebody to listen?” That sentence prevents half of all misunderstandings. Somebody who has just been through a failure may need a cup of tea before an analysis. Feedback can wait until tomorrow, and will be the better for it.

## Receiving

This is an art, too. Four gestures:

- **Listen to the end**, without preparing your defence.
- **Say it back**: “You are telling me I start too fast?”
- **Say thank you**, even when it stings. Frankness takes courage.
- **Choose** what to do with it. Feedback is a gift, not an order. You may try it, or set it aside.

Then close the loop: a week or two later, tell what you tried and what came of it. Nothing is a finer reward for somebody who took the risk of speaking.

## In both directions

Mentors need feedback as well, and hardly ever receive any. What helps you in the way they work? What would help you more? If you do not know how to begin: “I get further when you let me search a little before you answer.” There you have a strength, an improvement and a next step in one sentence.

A relationship in which the small things are said seldom has to face the big ones.
`,
  },
};
