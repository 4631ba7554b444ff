import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const goalsAndLettingGo: GuideSource = {
  slug: 'goals-and-letting-go',
  publishedOn: '2026-01-05',
  topics: [guideTopics.goals, guideTopics.learning, guideTopics.perseverance],
  fr: {
    title: 'Avancer, atteindre, lâcher prise',
    body: `
Un objectif n’est pas une ligne d’arrivée ; c’est une conversation qui dure. On le pose, on le met à l’épreuve, on l’ajuste. Parfois on l’atteint. Parfois on le laisse partir, et l’on s’aperçoit que l’on a beaucoup appris en chemin.

## L’objectif appartient à qui le porte

Le mentor peut suggérer, questionner, encourager. Mais c’est la personne accompagnée qui accepte, qui modifie, qui déclare « c’est fait ». Cette règle est simple et protège tout le monde : personne ne court longtemps vers le but d’un autre.

## Raconter le chemin, pas seulement le résultat

Prenez l’habitude de noter quelques lignes après chaque pas. Demandez-vous :

- **Savoir** : qu’ai-je compris que j’ignorais ?
- **Faire** : qu’ai-je essayé, concrètement ?
- **Vivre** : comment l’ai-je vécu ? Peur, fierté, ennui ?
- **Revers** : qu’est-ce qui n’a pas marché, et qu’est-ce que cela m’apprend ?

Une note de trois phrases suffit. Relues au bout de six mois, ces notes racontent une progression que l’on ne voyait pas de l’intérieur.

## Le petit pas suivant

Quand un objectif n’avance plus, ce n’est presque jamais par paresse. Il est trop gros, trop flou, ou il effraie. Cherchez le plus petit pas qui compte : un courriel, un appel, une page. « Écrire le premier paragraphe jeudi matin, au café » bouge davantage que « travailler sur mon dossier ».

## Quand lâcher

Persévérer est une vertu, jusqu’au jour où c’est seulement de l’entêtement. Trois signes :

1. Vous avez cessé d’en parler, ou vous en parlez au conditionnel.
2. La raison qui l’avait fait naître n’existe plus.
3. L’idée d’y renoncer vous soulage plus qu’elle ne vous peine.

Alors parlez-en à votre mentor, sans honte. Demandez-vous ensemble : qu’est-ce que cet objectif m’a appris ? Qu’est-ce que je garde ? Qu’est-ce que cela libère ? Puis écrivez la réponse, et refermez-le. Lâcher un objectif ainsi n’est pas un échec ; c’est une décision, et elle s’inscrit parmi vos apprentissages.

## Un exemple

Théo voulait ouvrir son café avant l’été. Au printemps, après dix visites de locaux et deux nuits blanches, il a reconnu que ce qu’il aimait, c’était torréfier, pas servir. Il a laissé partir le café. En septembre, il livrait du grain à quatre restaurants. Sans l’objectif abandonné, il n’aurait jamais trouvé l’autre.

## Fêter

Enfin, quand un objectif est atteint, arrêtez-vous. Dites-le à voix haute. Racontez à votre mentor ce qu’il y a mis sans le savoir. Nous passons si vite au but suivant que nous oublions d’habiter celui-ci. Cinq minutes de joie font aussi partie du travail.
`,
  },
  en: {
    title: 'Moving on, getting there, letting go',
    body: `
A goal is not a finishing line; it is a conversation that lasts. You set it, put it to the test, adjust it. Sometimes you reach it. Sometimes you let it go, and notice that you have learned a great deal on the way.

## A goal belongs to whoever carries it

The mentor may suggest, question, encourage. But it is the mentee who accepts, who changes, who declares “done”. The rule is simple and protects everybody: nobody runs for long towards someone else’s aim.

## Tell the way, not only the result

Get used to writing a few lines after each step. Ask yourself:

- **Know**: what have I understood that I did not know?
- **Do**: what have I actually tried?
- **Live**: how did I live it? Fear, pride, boredom?
- **Setback**: what did not work, and what does it teach me?

A note of three sentences is enough. Read again after six months, these notes tell of a progress that could not be seen from inside.

## The next small step

When a goal stops moving, laziness is hardly ever the cause. It is too big, too vague, or it is frightening. Look for the smallest step that counts: one e-mail, one call, one page. “Write the first paragraph on Thursday morning, in the café” moves more than “work on my application”.

## When to let go

Perseverance is a virtue, until the day it is only stubbornness. Three signs:

1. You have stopped talking about it, or you talk about it with “would” and “might”.
2. The reason that gave birth to it is gone.
3. The thought of giving it up relieves you more than it saddens you.

Then talk to your mentor about it, without shame. Ask together: what did this goal teach me? What do I keep? What does it set free? Write the answer down, and close it. Letting a goal go like this is not a failure; it is a decision, and it belongs among the things you have learned.

## An example

Théo wanted to open his café before the summer. In spring, after ten viewings and two sleepless nights, he admitted that what he loved was roasting, not serving. He let the café go. By September he was delivering beans to four restaurants. Without the goal he gave up, he would never have found the other one.

## Celebrate

Finally, when a goal is reached, stop. Say so aloud. Tell your mentor what they put into it without knowing. We move on to the next aim so quickly that we forget to live in this one. Five minutes of joy are part of the work, too.
`,
  },
};
