import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const goalsAndLettingGo: GuideSource = {
  slug: 'goals-and-letting-go',
  publishedOn: '2026-01-05',
  topics: [guideTopics.goals, guideTopics.learning, guideTopics.perseverance],
  fr: {
    title: 'Avancer, atteindre, lâcher prise',
    body: `
Un objectif n’est pas seulement une ligne d’arrivée. On le choisit, on le met à l’épreuve, on l’ajuste. Parfois on l’atteint. Parfois on le laisse partir, et l’on s’aperçoit que l’on a beaucoup appris en chemin.

## Vos objectifs vous appartiennent

Le mentor peut suggérer, questionner, encourager. Mais c’est la personne accompagnée qui accepte, qui modifie, qui déclare « c’est fait ». Cette règle simple protège tout le monde : on ne poursuit pas longtemps l’objectif de quelqu’un d’autre.

## Raconter le chemin, pas seulement le résultat

Prenez l’habitude de noter quelques lignes après chaque pas. Demandez-vous :

- **Savoir** : qu’ai-je compris que j’ignorais ?
- **Faire** : qu’ai-je essayé, concrètement ?
- **Vivre** : qu’ai-je ressenti ? De la peur, de la fierté, de l’ennui ?
- **Revers** : qu’est-ce qui n’a pas marché, et qu’est-ce que cela m’apprend ?

Une note de trois phrases suffit. Relues au bout de six mois, ces notes montrent des progrès que l’on ne voyait pas sur le moment.

## Le petit pas suivant

Quand un objectif n’avance plus, ce n’est presque jamais par paresse. Il est trop gros ou trop flou, ou bien il fait peur. Cherchez le plus petit pas qui compte : un courriel, un appel, une page. « Écrire le premier paragraphe jeudi matin, au café » bouge davantage que « travailler sur mon dossier ».

## Quand lâcher

Persévérer est une qualité, jusqu’au jour où ce n’est plus que de l’entêtement. Trois signes :

1. Vous avez cessé d’en parler, ou vous en parlez au conditionnel.
2. La raison de départ n’existe plus.
3. L’idée d’y renoncer vous soulage plus qu’elle ne vous peine.

Alors parlez-en à votre mentor, sans honte. Demandez-vous ensemble : qu’est-ce que cet objectif m’a appris ? Qu’est-ce que je garde ? Qu’est-ce que cela libère ? Puis écrivez la réponse, et passez à autre chose. Renoncer ainsi à un objectif n’est pas un échec ; c’est une décision, et elle fait partie de vos apprentissages.

## Un exemple

Théo voulait ouvrir son café avant l’été. Au printemps, après dix visites de locaux et deux nuits blanches, il a reconnu que ce qu’il aimait, c’était torréfier, pas servir. Il a laissé partir le café. En septembre, il livrait du grain à quatre restaurants. Sans l’objectif abandonné, il n’aurait jamais trouvé l’autre.

## Fêter

Enfin, quand un objectif est atteint, arrêtez-vous. Dites-le à voix haute. Racontez à votre mentor en quoi son aide a compté. Nous passons si vite à l’objectif suivant que nous oublions de savourer celui-ci. Cinq minutes de joie font aussi partie du travail.
`,
  },
  en: {
    title: 'Moving forward, getting there, letting go',
    body: `
A goal is not only a finish line. You set it, put it to the test, adjust it. Sometimes you reach it. Sometimes you let it go, and notice that you have learned a great deal on the way.

## Your goals belong to you

The mentor may suggest, question, encourage. But it is the mentee who accepts, who changes, who declares “done”. This simple rule protects everybody: nobody pursues somebody else’s goal for long.

## Tell the story, not only the result

Get used to writing a few lines after each step. Ask yourself:

- **Know**: what have I understood that I did not know?
- **Do**: what have I actually tried?
- **Live**: how did it feel? Fear, pride, boredom?
- **Setback**: what did not work, and what does it teach me?

A note of three sentences is enough. Read again after six months, these notes show progress that you could not see at the time.

## The next small step

When a goal stops moving, laziness is hardly ever the cause. It is too big, too vague, or it is frightening. Look for the smallest step that counts: one e-mail, one call, one page. “Write the first paragraph on Thursday morning, in the café” gets you further than “work on my application”.

## When to let go

Perseverance is a virtue, until the day it is nothing but stubbornness. Three signs:

1. You have stopped talking about it, or you talk about it with “would” and “might”.
2. The reason behind it is gone.
3. The thought of giving it up is more of a relief than a sorrow.

Then talk to your mentor about it, without shame. Ask together: what did this goal teach me? What do I keep? What does it free up? Write the answer down, and move on. Letting go of a goal like this is not a failure; it is a decision, and it is part of what you have learned.

## An example

Théo wanted to open his café before the summer. In spring, after ten viewings and two sleepless nights, he admitted that what he loved was roasting, not serving. He let the café go. By September he was delivering beans to four restaurants. Without the goal he gave up, he would never have found the other one.

## Celebrate

Finally, when a goal is reached, stop. Say so aloud. Tell your mentor how their help mattered. We move on to the next goal so quickly that we forget to enjoy this one. Five minutes of joy are part of the work, too.
`,
  },
};
