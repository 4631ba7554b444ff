import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const limitsAndReferrals: GuideSource = {
  slug: 'limits-and-referrals',
  publishedOn: '2026-01-05',
  topics: [guideTopics.ethics, guideTopics.difficultTalks, guideTopics.networking],
  fr: {
    title: 'Dire ses limites, passer le relais',
    body: `
Un mentor n’est ni thérapeute, ni avocat, ni patron, ni ami d’enfance. C’est une personne qui connaît un bout de chemin et qui accepte d’en parler. Savoir où ce bout s’arrête est la moitié du métier.

## Les limites qui rendent disponible

Avant d’accepter, comptez honnêtement : combien de personnes, combien d’heures par mois, quelles semaines d’absence ? Puis retirez un quart. Une place fermée n’est pas un manque de générosité. C’est ce qui fait que la place ouverte est vraie.

Dites aussi ce que vous ne faites pas. « Je ne relis pas de contrats. » « Je n’appelle pas un employeur à ta place. » « Je ne réponds pas le dimanche. » Dites tôt, ces phrases rassurent. Dites tard, elles blessent.

## Le conflit d’intérêts, sans drame

Il y a conflit d’intérêts quand votre avis pourrait vous rapporter quelque chose, ou coûter quelque chose à l’autre. Quelques cas fréquents :

- vous dirigez cette personne, ou elle dirige quelqu’un de vos proches ;
- vous allez peut-être l’embaucher, ou racheter son entreprise ;
- vous êtes en affaires avec son concurrent ;
- une histoire ancienne vous lie, et elle pèse.

On ne pèse pas cela seul dans sa tête. On le déclare, et l’on ne se laisse pas jumeler. Si la situation naît en route, une promotion par exemple, on le dit la semaine même. Personne n’a mal agi ; le terrain a changé.

## Quand le sujet vous dépasse

Un deuil, une dette, une violence, une santé qui vacille : vous pouvez écouter, et votre écoute compte. Mais ne portez pas seul ce qui demande un métier. Une phrase simple : « Merci de me l’avoir confié. Je ne suis pas la bonne personne pour t’aider là-dessus, et je tiens à ce que tu le sois. Est-ce que nous cherchons ensemble à qui parler ? » La coordination du programme est là pour cela aussi.

## Passer le relais est un cadeau

Parfois l’objectif a grandi plus loin que votre carte. Deux façons de faire :

- **Présenter** : vous ouvrez une porte, et vous restez.
- **Rediriger** : quelqu’un d’autre est mieux placé, et vous vous effacez.

Demandez d’abord l’accord des deux côtés. Écrivez ensuite trois phrases : qui est chacun, pourquoi vous pensez à eux, ce que l’on peut attendre d’une première conversation. Et laissez chacun libre de dire non.

## Si l’on vous redirige

Ne l’entendez pas comme un rejet. Votre mentor vient de mettre son nom en jeu pour vous : c’est une marque de confiance. Remerciez, tentez la rencontre, et donnez-lui des nouvelles, même brèves, même si cela n’a rien donné.

Une relation honnête connaît ses bords. C’est à l’intérieur de ces bords que l’on peut tout dire.
`,
  },
  en: {
    title: 'Stating your limits, handing over',
    body: `
A mentor is not a therapist, a lawyer, a boss or a childhood friend. A mentor is somebody who knows a stretch of the road and agrees to talk about it. Knowing where that stretch ends is half of the craft.

## Limits that make you available

Before you accept, count honestly: how many people, how many hours a month, which weeks away? Then take off a quarter. A closed place is not a lack of generosity. It is what makes the open place real.

Say, too, what you do not do. “I don’t review contracts.” “I don’t call an employer for you.” “I don’t answer on Sundays.” Said early, these sentences reassure. Said late, they hurt.

## Conflicts of interest, without drama

There is a conflict of interest when your advice could earn you something, or cost the other something. Some frequent cases:

- you manage this person, or they manage somebody close to you;
- you may hire them one day, or buy their company;
- you do business with their competitor;
- an old story lies between you, and it weighs.

Do not weigh it alone in your head. Declare it, and do not let yourselves be paired. If the situation arises on the way, through a promotion for example, say so that same week. Nobody has done wrong; the ground has shifted.

## When it is beyond you

A bereavement, a debt, violence, failing health: you can listen, and your listening counts. But do not carry alone what calls for a profession. One simple sentence: “Thank you for trusting me with this. I am not the right person to help you with it, and I do want you to be helped. Shall we look together for somebody to talk to?” The programme’s coordinators are there for this as well.

## Handing over is a gift

Sometimes the goal has grown beyond the edge of your map. There are two ways:

- **Introduce**: you open a door, and you stay.
- **Redirect**: somebody else is better placed, and you step aside.

Ask both sides for their consent first. Then write three sentences: who each of them is, why you thought of them, what may be expected of a first conversation. And leave each free to say no.

## If you are the one being referred

Do not hear it as rejection. Your mentor has just put their name on the line for you: it is a mark of trust. Say thank you, give the meeting a try, and send news afterwards, however brief, even if nothing came of it.

An honest relationship knows its edges. It is within those edges that everything can be said.
`,
  },
};
