import type { GuideSource } from '../guide.domain.js';
import { guideTopics } from './topics.js';

export const limitsAndReferrals: GuideSource = {
  slug: 'limits-and-referrals',
  publishedOn: '2026-01-05',
  topics: [guideTopics.ethics, guideTopics.difficultTalks, guideTopics.networking],
  fr: {
    title: 'Dire ses limites, passer le relais',
    body: `
Un mentor n’est ni thérapeute, ni avocat, ni patron, ni ami d’enfance. C’est une personne qui a une expérience et qui accepte d’en parler. Savoir où cette expérience s’arrête est la moitié du rôle.

## Les limites qui rendent disponible

Avant d’accepter, comptez honnêtement : combien de personnes, combien d’heures par mois, quelles semaines d’absence ? Puis retirez un quart. Offrir moins de places n’est pas un manque de générosité. C’est ce qui vous rend vraiment disponible.

Dites aussi ce que vous ne faites pas. « Je ne relis pas de contrats. » « Je n’appelle pas un employeur à ta place. » « Je ne réponds pas le dimanche. » Ces phrases rassurent quand on les dit tôt. Elles blessent quand on les dit tard.

## Le conflit d’intérêts, sans drame

Il y a conflit d’intérêts quand votre avis pourrait vous rapporter quelque chose, ou coûter quelque chose à l’autre. Quelques cas fréquents :

- vous dirigez cette personne, ou elle dirige quelqu’un de vos proches ;
- vous allez peut-être l’embaucher, ou racheter son entreprise ;
- vous êtes en affaires avec son concurrent ;
- une histoire ancienne vous lie encore.

N’en jugez pas par vous-même. Déclarez le conflit, et n’acceptez pas le jumelage. Si la situation apparaît en cours de route, avec une promotion par exemple, dites-le la semaine même. Personne n’a mal agi ; la situation a changé.

## Quand le sujet vous dépasse

Un deuil, une dette, une violence, une santé qui vacille : vous pouvez écouter, et votre écoute compte. Mais certaines situations demandent une aide professionnelle. Une phrase simple : « Merci de me l’avoir confié. Je ne suis pas la bonne personne pour t’aider là-dessus, et je tiens à ce que tu aies de l’aide. Est-ce que nous cherchons ensemble à qui parler ? » La coordination du programme est là pour cela aussi.

## Passer le relais est un cadeau

Parfois l’objectif dépasse ce que vous connaissez. Il y a deux façons de faire :

- **Présenter** : vous ouvrez une porte, et vous restez.
- **Rediriger** : quelqu’un d’autre est mieux placé, et vous vous effacez.

Demandez d’abord l’accord des deux côtés. Écrivez ensuite trois phrases : qui sont ces deux personnes, pourquoi vous pensez à elles, ce que l’on peut attendre d’une première conversation. Et laissez chacune libre de dire non.

## Si l’on vous redirige

Ne l’entendez pas comme un rejet. Votre mentor vient de vous recommander : c’est une marque de confiance. Remerciez, tentez la rencontre, et donnez-lui des nouvelles, même brèves, même si cela n’a rien donné.

Une relation honnête connaît ses limites. C’est grâce à ces limites que l’on peut tout dire.
`,
  },
  en: {
    title: 'Setting limits, handing over',
    body: `
A mentor is not a therapist, a lawyer, a boss or a childhood friend. A mentor is somebody who has some experience and agrees to talk about it. Knowing where that experience ends is half of the job.

## Limits that make you available

Before you accept, count honestly: how many people, how many hours a month, which weeks away? Then take off a quarter. Offering fewer places is not a lack of generosity. It is what makes you truly available.

Also say what you do not do. “I don’t review contracts.” “I don’t call an employer for you.” “I don’t answer on Sundays.” Said early, these sentences reassure. Said late, they hurt.

## Conflicts of interest, without drama

There is a conflict of interest when your advice could earn you something, or cost the other something. Some frequent cases:

- you manage this person, or they manage somebody close to you;
- you may hire them one day, or buy their company;
- you do business with their competitor;
- you still share an old history.

Do not try to judge this on your own. Declare the conflict, and do not accept the pairing. If the situation comes up along the way, through a promotion for example, say so that same week. Nobody has done anything wrong; the situation has changed.

## When it is beyond you

A bereavement, a debt, violence, failing health: you can listen, and your listening counts. But some situations call for professional help. One simple sentence: “Thank you for trusting me with this. I am not the right person to help you with it, and I want you to get help. Shall we look together for somebody to talk to?” The programme’s coordinators are there for this as well.

## Handing over is a gift

Sometimes the goal goes beyond what you know. There are two ways to help:

- **Introduce**: you open a door, and you stay.
- **Redirect**: somebody else is better placed, and you step aside.

Ask both sides for their consent first. Then write three sentences: who each of them is, why you thought of them, what can be expected from a first conversation. And leave each of them free to say no.

## If you are the one being referred

Do not hear it as rejection. Your mentor has just recommended you: it is a sign of trust. Say thank you, give the meeting a try, and send news afterwards, however brief, even if nothing came of it.

An honest relationship knows its limits. Those limits are what makes it possible to say everything.
`,
  },
};
