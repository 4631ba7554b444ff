/** What pairings says in French of relaunches, referrals and refusals that refer; the keys of every other language. */
export const relaunchFr = {
  'relaunch.inTouch':
    'Vous êtes en contact comme convenu : une relance sert quand le silence s’est installé. Écrivez-vous, simplement.',
  'relaunch.decided': 'C’est déjà décidé : cette relance est terminée.',
  'referral.notFound': 'Cette recommandation est introuvable.',
  'referral.othersTurn': 'C’est à l’autre personne de votre jumelage de répondre.',
  'referral.makersTurn': 'Vous avez déjà accepté : la mise en relation est maintenant entre les mains de l’autre.',
  'referral.settled': 'Cette recommandation a déjà reçu sa réponse.',
  'referral.oneOfYou': 'Choisissez quelqu’un d’autre que vous deux.',
  'referral.yourself': 'Choisissez un autre mentor que vous-même.',
  'referral.blocked': 'Vous avez bloqué cette personne. Levez d’abord le blocage si vous souhaitez la recommander.',
  'referral.unavailable': 'Cette personne n’est pas disponible en ce moment.',
  'referral.already': 'Une recommandation vers cette personne attend déjà une réponse.',
  'referral.tooMany': 'Ce jumelage compte déjà beaucoup de recommandations : menez d’abord celles-là à bien.',
  'referral.goalRequired': 'Dites sur quel objectif ce mentor pourra aider : une demande porte au moins un objectif.',
  'referral.firstMessage':
    'Bonjour,\n\nLa personne qui m’accompagne en mentorat dans ce programme pense que vous êtes mieux placé·e qu’elle pour la suite de mon chemin, et je partage son avis. Mes objectifs sont joints à cette demande, tels que je les porte aujourd’hui.\n\nAuriez-vous une demi-heure pour une première conversation ? Si le moment est mal choisi, un mot suffit, et je le comprendrai très bien.',

  'relaunch.guide.quoted': '« {{goal}} »',
  'relaunch.guide.talk.ANY':
    'Préférez la voix à l’écrit : vingt minutes au téléphone, en visio ou autour d’un café dénouent ce que dix messages compliquent.',
  'relaunch.guide.talk.EMAIL':
    'Un courriel est proposé pour commencer : gardez-le à trois phrases, une pour le silence, une pour ce qui reste, une pour fixer un appel.',
  'relaunch.guide.talk.CHAT':
    'Un échange par messages est proposé : qu’il serve surtout à trouver vingt minutes pour vous parler de vive voix.',
  'relaunch.guide.talk.PHONE':
    'Un appel est proposé : convenez d’un moment calme pour vous deux, vingt minutes suffisent.',
  'relaunch.guide.talk.VIDEO':
    'Une visio est proposée : convenez d’une date cette semaine ou la suivante, vingt minutes suffisent.',
  'relaunch.guide.talk.IN_PERSON':
    'Une rencontre en personne est proposée : un café près de chez l’un ou de l’autre, sans ordre du jour.',

  'relaunch.guide.MENTEE.title': 'Renouer avec votre mentor',
  'relaunch.guide.MENTEE.open':
    'Écrivez sans vous excuser longuement : dites que vous y pensez, et un conseil reçu qui vous a servi. Votre mentor attend rarement une explication, presque toujours des nouvelles.',
  'relaunch.guide.MENTEE.goals':
    'Relisez vos objectifs du départ : {{goals}}. Pour chacun, demandez-vous s’il est le même, s’il a changé ou si vous l’avez perdu de vue, et notez-le. Aucune réponse n’est un échec.',
  'relaunch.guide.MENTEE.goalsNone':
    'Vous avez commencé sans objectif écrit : dites en une phrase ce que vous venez chercher aujourd’hui.',
  'relaunch.guide.MENTEE.newGoal':
    'Puisque vos objectifs ne sont plus ceux du départ, écrivez-en un nouveau, même petit : c’est avec lui que vous repartirez.',
  'relaunch.guide.MENTEE.asked.1':
    'Demandez-vous ce que vous souhaitez vraiment : continuer, passer le relais à quelqu’un de mieux placé, ou clore. Les trois sont de bonnes issues.',
  'relaunch.guide.MENTEE.asked.2':
    'Donnez votre réponse ici. Votre mentor ne la verra qu’une fois la sienne donnée, et inversement ; seule la clôture se sait tout de suite.',
  'relaunch.guide.MENTEE.answered.1':
    'Votre réponse est notée, et elle reste à vous : les deux se dévoilent ensemble. Vous pouvez encore en changer.',
  'relaunch.guide.MENTEE.answered.2':
    'En attendant, préparez une chose concrète que vous aimeriez avancer d’ici un mois : elle nourrira votre conversation.',
  'relaunch.guide.MENTEE.goalMissing.1':
    'Vous voulez tous les deux continuer : c’est le plus important. Il manque un nouvel objectif, que vous seul·e pouvez écrire ou accepter.',
  'relaunch.guide.MENTEE.goalMissing.2':
    'Écrivez-le aujourd’hui, même imparfait. Dès qu’il existe, votre jumelage reprend de lui-même.',
  'relaunch.guide.MENTEE.bothRedirect.1':
    'Vous pensez tous les deux que quelqu’un d’autre serait mieux placé. Dites à votre mentor de quoi vous avez besoin maintenant : il connaît sans doute la bonne porte.',
  'relaunch.guide.MENTEE.bothRedirect.2':
    'Lorsqu’une recommandation vous convient, acceptez-la : votre demande part, et vous pourrez vous dire au revoir comme il faut.',
  'relaunch.guide.MENTEE.differ.1':
    'Vos réponses diffèrent, et c’est une information, pas un verdict. Demandez à votre mentor ce qui compte pour lui, avant d’expliquer votre choix.',
  'relaunch.guide.MENTEE.differ.2':
    'Chacun peut répondre de nouveau. Si rien ne se rejoint, clore avec des mercis vaut mieux que de laisser traîner.',
  'relaunch.guide.MENTEE.continued': 'C’est reparti',
  'relaunch.guide.MENTEE.continued.1':
    'Proposez la date du prochain échange dès aujourd’hui : les jumelages qui tiennent ont toujours un rendez-vous devant eux.',
  'relaunch.guide.MENTEE.continued.2':
    'Si l’ancien rythme n’a pas tenu, ne signez pas le même : proposez une entente plus légère.',
  'relaunch.guide.MENTEE.redirected': 'Un relais, puis un au revoir',
  'relaunch.guide.MENTEE.redirected.1':
    'Votre demande est en route vers le mentor recommandé, avec vos objectifs. Vous pouvez lui écrire en votre nom dès qu’il répond.',
  'relaunch.guide.MENTEE.redirected.2':
    'Prenez le temps de remercier celui qui vous a passé le relais : dites-lui une chose précise que vous emportez.',
  'relaunch.guide.MENTEE.closed': 'Clore en se disant merci',
  'relaunch.guide.MENTEE.closed.1':
    'Écrivez ce que vous avez appris, et une chose que vous garderez. Une fin dite vaut mieux qu’un effacement.',
  'relaunch.guide.MENTEE.closed.2':
    'Rien n’empêche de donner des nouvelles dans six mois : c’est souvent là que les conseils portent leurs fruits.',

  'relaunch.guide.MENTOR.title': 'Renouer avec la personne que vous accompagnez',
  'relaunch.guide.MENTOR.open':
    'Faites le premier pas sans compter : la personne que vous accompagnez a sans doute un peu honte de son silence. Un message chaleureux de votre part vaut dix rappels automatiques.',
  'relaunch.guide.MENTOR.goals':
    'Relisez ensemble les objectifs du départ : {{goals}}. Laissez-la dire la première s’ils sont les mêmes, s’ils ont changé ou s’ils sont perdus de vue, et écoutez avant de conseiller.',
  'relaunch.guide.MENTOR.goalsNone':
    'Aucun objectif n’était écrit au départ : demandez ce qui serait vraiment utile maintenant, et laissez un silence.',
  'relaunch.guide.MENTOR.newGoal':
    'Les objectifs ne sont plus ceux du départ : suggérez-en un si vous en voyez un, c’est à elle de l’écrire ou de l’accepter.',
  'relaunch.guide.MENTOR.asked.1':
    'Regardez honnêtement votre temps et votre envie : continuer à moitié rend moins service que de passer le relais à quelqu’un de mieux placé, ou de clore.',
  'relaunch.guide.MENTOR.asked.2':
    'Donnez votre réponse ici. La personne que vous accompagnez ne la verra qu’une fois la sienne donnée, et inversement ; seule la clôture se sait tout de suite.',
  'relaunch.guide.MENTOR.answered.1':
    'Votre réponse est notée, et elle reste à vous : les deux se dévoilent ensemble. Vous pouvez encore en changer.',
  'relaunch.guide.MENTOR.answered.2':
    'En attendant, n’insistez pas : une porte ouverte et un mot amical suffisent, la décision doit rester libre.',
  'relaunch.guide.MENTOR.goalMissing.1':
    'Vous voulez tous les deux continuer : c’est le plus important. Il manque un nouvel objectif, et c’est à la personne que vous accompagnez de l’écrire.',
  'relaunch.guide.MENTOR.goalMissing.2':
    'Aidez-la par une question plutôt que par une réponse, ou suggérez un objectif qu’elle pourra accepter : votre jumelage reprend dès qu’il existe.',
  'relaunch.guide.MENTOR.bothRedirect.1':
    'Vous pensez tous les deux que quelqu’un d’autre serait mieux placé. Cherchez parmi les mentors du programme qui a vécu ce qu’elle s’apprête à vivre.',
  'relaunch.guide.MENTOR.bothRedirect.2':
    'Faites une recommandation, avec un mot qui dit pourquoi cette personne-là. Si elle est acceptée, la demande part et vous pourrez vous dire au revoir comme il faut.',
  'relaunch.guide.MENTOR.differ.1':
    'Vos réponses diffèrent, et c’est une information, pas un verdict. Demandez ce qui se cache derrière l’autre réponse, sans défendre la vôtre.',
  'relaunch.guide.MENTOR.differ.2':
    'Chacun peut répondre de nouveau. Si rien ne se rejoint, c’est souvent à vous, qui avez le plus d’aisance, de nommer une belle fin.',
  'relaunch.guide.MENTOR.continued': 'C’est reparti',
  'relaunch.guide.MENTOR.continued.1':
    'Laissez à la personne que vous accompagnez le soin de proposer la prochaine date, et répondez-lui vite : la confiance revient par là.',
  'relaunch.guide.MENTOR.continued.2':
    'Parlez une minute de ce qui vous avait éloignés, non pour trouver un coupable, mais pour choisir un petit garde-fou.',
  'relaunch.guide.MENTOR.redirected': 'Un relais, puis un au revoir',
  'relaunch.guide.MENTOR.redirected.1':
    'La demande est en route vers le mentor recommandé. Si vous le connaissez, un mot de votre part ouvrira la porte en grand.',
  'relaunch.guide.MENTOR.redirected.2':
    'Dites à la personne que vous avez accompagnée ce que vous avez vu grandir chez elle : c’est ce dont elle se souviendra.',
  'relaunch.guide.MENTOR.closed': 'Clore en se disant merci',
  'relaunch.guide.MENTOR.closed.1':
    'Nommez ce que vous avez vu grandir, et ce que ce chemin vous a appris à vous. Une fin dite vaut mieux qu’un effacement.',
  'relaunch.guide.MENTOR.closed.2':
    'Si le cœur vous en dit, laissez la porte ouverte : un mot de temps en temps, sans rien attendre en retour.',
};
