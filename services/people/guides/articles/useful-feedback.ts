import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const usefulFeedback: GuideSource = {
  slug: 'useful-feedback',
  publishedOn: '2026-01-05',
  topics: [guideTopics.feedback, guideTopics.difficultTalks, guideTopics.listening],
  fr: {
    title: 'Une rétroaction qui fait grandir',
    body: `
On se souvient toute sa vie de certaines remarques : celle qui a ouvert une porte, celle qui a fait mal longtemps. La différence ne tient pas à la gentillesse. Elle tient à la précision, au moment choisi, et à ce que l’on peut en faire le lendemain.

## Trois parties, pas davantage

1. **Les forces.** Ce qui marche, avec un exemple. « Dans ta présentation, tu as répondu à la question difficile avant de défendre ton chiffre : tout le monde s’est détendu. »
2. **Une amélioration.** Une seule. La plus utile, pas la plus visible. « Tu as donné douze chiffres ; je n’en ai retenu aucun. »
3. **La prochaine étape.** Quelque chose que l’on peut essayer cette semaine. « La prochaine fois, choisis trois chiffres, et dis pourquoi ils comptent. »

Les forces ne servent pas à faire passer la critique. Elles disent ce qu’il faut garder, et l’on progresse autant en répétant ce qui marche qu’en corrigeant le reste.

## Parler de ce que l’on a vu

Dites ce qui s’est passé et l’effet que cela a eu sur vous, et non ce que la personne *est*. « Tu m’as coupé la parole deux fois, et j’ai perdu mon idée » ouvre la discussion. « Tu manques de patience » ne peut que blesser. Si vous n’étiez pas là, posez des questions plutôt que de juger un récit.

## Demander avant de donner

« Veux-tu un avis, des questions, ou seulement que j’écoute ? » Cette phrase évite la moitié des malentendus. Une personne qui vient de vivre un échec a parfois besoin d’un thé avant une analyse. La rétroaction peut attendre demain ; elle n’en sera que meilleure.

## Recevoir

Recevoir s’apprend aussi. Voici quatre gestes :

- **Écouter jusqu’au bout**, sans préparer sa défense.
- **Reformuler** : « Tu me dis que je vais trop vite au début ? »
- **Remercier**, même si cela pique. Il faut du courage pour être franc.
- **Choisir** ce que l’on en fait. Un retour est un cadeau, pas un ordre. Vous avez le droit de l’essayer, ou de le mettre de côté.

Puis donnez des nouvelles : une ou deux semaines plus tard, racontez ce que vous avez tenté et ce que cela a donné. C’est la plus belle récompense pour la personne qui a pris le risque de parler.

## Dans les deux sens

Les mentors aussi ont besoin de retours, et n’en reçoivent presque jamais. Qu’est-ce qui vous aide dans la façon de faire de votre mentor ? Qu’est-ce qui vous aiderait davantage ? Si vous ne savez pas comment commencer : « J’avance mieux quand tu me laisses chercher un peu avant de répondre. » Voilà une force, une amélioration et une prochaine étape, en une seule phrase.

Quand on se dit les petites choses, les grandes deviennent plus rares.
`,
  },
  en: {
    title: 'Feedback that helps people grow',
    body: `
Some remarks stay with us for life: the one that opened a door, the one that hurt for years. The difference is not a matter of kindness. It lies in precision, in timing, and in what we can do with it the next day.

## Three parts, no more

1. **Strengths.** What works, with an example. “In your talk you answered the hard question before you defended your figure: everybody relaxed.”
2. **One improvement.** Only one. The most useful, not the most visible. “You gave twelve figures; I remember none of them.”
3. **The next step.** Something to try this week. “Next time, choose three figures and say why they matter.”

Strengths are not there to soften the criticism. They say what to keep, and people grow as much by repeating what works as by fixing the rest.

## Talk about what you saw

Say what happened and what effect it had on you, not what the person *is*. “You interrupted me twice and I lost my train of thought” can be discussed. “You are impatient” can only hurt. If you were not there, ask questions rather than judging a story.

## Ask before you give

“Would you like an opinion, some questions, or just somebody to listen?” That sentence prevents half of all misunderstandings. Somebody who has just been through a failure may need a cup of tea before an analysis. Feedback can wait until tomorrow, and will be the better for it.

## Receiving

Receiving feedback can be learned, too. Four steps:

- **Listen to the end**, without preparing your defence.
- **Say it back**: “You are telling me I start too fast?”
- **Say thank you**, even when it stings. Frankness takes courage.
- **Choose** what to do with it. Feedback is a gift, not an order. You may try it, or set it aside.

Then follow up: a week or two later, say what you tried and what came of it. There is no better reward for somebody who took the risk of speaking up.

## In both directions

Mentors need feedback as well, and hardly ever receive any. What helps you in the way they work? What would help you more? If you do not know how to begin: “I get further when you let me think for a while before you answer.” There you have a strength, an improvement and a next step in one sentence.

When people say the small things to each other, the big ones become rarer.
`,
  },
};
