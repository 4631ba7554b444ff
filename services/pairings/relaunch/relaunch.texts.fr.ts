export const relaunchTextsFr = {
  'relaunch.inTouch':
    'Vous êtes en contact comme convenu : une relance sert quand le silence s’est installé. Écrivez-vous, simplement.',
  'relaunch.decided': 'Cette relance est déjà terminée.',

  'relaunch.guide.talk.ANY':
    'Préférez la voix à l’écrit : vingt minutes au téléphone, en visioconférence ou autour d’un café dénouent ce que dix messages compliquent.',
  'relaunch.guide.talk.EMAIL':
    'Il est proposé de commencer par un courriel. Trois phrases suffisent : une sur le silence, une sur ce que vos échanges vous ont apporté, une pour fixer un appel.',
  'relaunch.guide.talk.CHAT':
    'Il est proposé de commencer par des messages. Profitez-en pour trouver vingt minutes et vous parler de vive voix.',
  'relaunch.guide.talk.PHONE':
    'Un appel est proposé : choisissez un moment calme pour vous deux. Vingt minutes suffisent.',
  'relaunch.guide.talk.VIDEO':
    'Une visioconférence est proposée : choisissez une date cette semaine ou la semaine suivante. Vingt minutes suffisent.',
  'relaunch.guide.talk.IN_PERSON':
    'Une rencontre en personne est proposée : prenez un café ensemble, sans ordre du jour.',

  'relaunch.guide.MENTEE.title': 'Renouer avec votre mentor',
  'relaunch.guide.MENTEE.open':
    'Écrivez un message simple, sans longues excuses : dites que vous pensez à vos échanges, et citez un conseil qui vous a servi. Votre mentor attend rarement une explication, et presque toujours des nouvelles.',
  'relaunch.guide.MENTEE.goals_one':
    'Relisez votre objectif du départ : {{goals}}. Demandez-vous s’il est le même, s’il a changé ou si vous l’avez perdu de vue, et notez-le. Aucune réponse n’est un échec.',
  'relaunch.guide.MENTEE.goals_other':
    'Relisez vos objectifs du départ : {{goals}}. Pour chacun, demandez-vous s’il est le même, s’il a changé ou si vous l’avez perdu de vue, et notez-le. Aucune réponse n’est un échec.',
  'relaunch.guide.MENTEE.goalsNone':
    'Vous avez commencé sans objectif écrit : dites en une phrase ce que vous cherchez aujourd’hui.',
  'relaunch.guide.MENTEE.newGoal':
    'Puisque vos objectifs ne sont plus ceux du départ, écrivez-en un nouveau, même petit : il vous aidera à repartir.',
  'relaunch.guide.MENTEE.asked.1':
    'Demandez-vous ce que vous souhaitez vraiment : continuer, poursuivre avec une personne mieux placée, ou terminer. Les trois sont de bonnes issues.',
  'relaunch.guide.MENTEE.asked.2':
    'Donnez votre réponse ici. Votre mentor la verra seulement après avoir donné la sienne, et inversement. Il y a une exception : si l’une des deux personnes choisit de terminer, l’autre le sait tout de suite.',
  'relaunch.guide.MENTEE.answered.1':
    'Votre réponse est notée. Elle reste cachée jusqu’à ce que l’autre réponse arrive. Vous pouvez encore la changer.',
  'relaunch.guide.MENTEE.answered.2':
    'En attendant, pensez à une chose concrète que vous aimeriez faire avancer d’ici un mois : elle nourrira votre conversation.',
  'relaunch.guide.MENTEE.goalMissing.1':
    'Vos deux réponses disent « continuer » : c’est le plus important. Il manque un nouvel objectif : écrivez-en un, ou acceptez celui que votre mentor vous suggère.',
  'relaunch.guide.MENTEE.goalMissing.2':
    'Écrivez-le aujourd’hui, même s’il est imparfait. Dès qu’il existe, votre jumelage reprend automatiquement.',
  'relaunch.guide.MENTEE.bothRedirect.1':
    'Vos deux réponses disent qu’une autre personne serait mieux placée. Dites à votre mentor de quoi vous avez besoin maintenant : vous trouverez plus facilement cette personne à deux.',
  'relaunch.guide.MENTEE.bothRedirect.2':
    'Lorsqu’une recommandation vous convient, acceptez-la : votre demande est envoyée à ce nouveau mentor, et vous pouvez vous dire au revoir comme il faut.',
  'relaunch.guide.MENTEE.differ.1':
    'Vos réponses diffèrent : c’est une information, pas un verdict. Avant d’expliquer votre choix, demandez à votre mentor ce qui compte de son côté.',
  'relaunch.guide.MENTEE.differ.2':
    'Vous pouvez encore changer vos réponses. Si elles ne se rejoignent pas, mieux vaut terminer en vous remerciant que de laisser traîner.',
  'relaunch.guide.MENTEE.continued': 'C’est reparti',
  'relaunch.guide.MENTEE.continued.1':
    'Proposez dès aujourd’hui la date du prochain échange : les jumelages qui durent ont toujours un rendez-vous prévu.',
  'relaunch.guide.MENTEE.continued.2': 'Si l’ancien rythme n’a pas tenu, proposez une entente plus légère.',
  'relaunch.guide.MENTEE.redirected': 'Un relais, puis un au revoir',
  'relaunch.guide.MENTEE.redirected.1':
    'Votre demande a été envoyée au mentor recommandé, avec vos objectifs. Vous pourrez lui écrire dès que sa réponse arrivera.',
  'relaunch.guide.MENTEE.redirected.2':
    'Prenez le temps de remercier votre mentor : citez une chose précise que vous garderez de vos échanges.',
  'relaunch.guide.MENTEE.closed': 'Terminer en se disant merci',
  'relaunch.guide.MENTEE.closed.1':
    'Écrivez ce que vous avez appris, et une chose que vous garderez. Mieux vaut se dire au revoir que disparaître.',
  'relaunch.guide.MENTEE.closed.2':
    'Vous pourrez donner des nouvelles dans six mois : c’est souvent à ce moment-là que les conseils portent leurs fruits.',

  'relaunch.guide.MENTOR.title': 'Renouer avec la personne que vous accompagnez',
  'relaunch.guide.MENTOR.open':
    'Faites le premier pas, même si ce n’est pas votre tour : la personne que vous accompagnez a sans doute un peu honte de son silence. Un message chaleureux de votre part vaut dix rappels automatiques.',
  'relaunch.guide.MENTOR.goals_one':
    'Relisez ensemble l’objectif du départ : {{goals}}. Laissez d’abord la personne que vous accompagnez dire s’il est le même, s’il a changé ou si vous l’avez perdu de vue. Écoutez avant de conseiller.',
  'relaunch.guide.MENTOR.goals_other':
    'Relisez ensemble les objectifs du départ : {{goals}}. Laissez d’abord la personne que vous accompagnez dire s’ils sont les mêmes, s’ils ont changé ou si vous les avez perdus de vue. Écoutez avant de conseiller.',
  'relaunch.guide.MENTOR.goalsNone':
    'Aucun objectif n’était écrit au départ : demandez ce qui serait vraiment utile maintenant, et laissez le temps de répondre.',
  'relaunch.guide.MENTOR.newGoal':
    'Les objectifs ne sont plus ceux du départ. Suggérez-en un si vous en voyez un : la personne que vous accompagnez pourra l’accepter ou en écrire un autre.',
  'relaunch.guide.MENTOR.asked.1':
    'Regardez honnêtement votre temps et votre envie : mieux vaut passer le relais à une personne mieux placée, ou terminer, que continuer à moitié.',
  'relaunch.guide.MENTOR.asked.2':
    'Donnez votre réponse ici. La personne que vous accompagnez la verra seulement après avoir donné la sienne, et inversement. Il y a une exception : si l’une des deux personnes choisit de terminer, l’autre le sait tout de suite.',
  'relaunch.guide.MENTOR.answered.1':
    'Votre réponse est notée. Elle reste cachée jusqu’à ce que l’autre réponse arrive. Vous pouvez encore la changer.',
  'relaunch.guide.MENTOR.answered.2':
    'En attendant, n’insistez pas : un mot amical suffit, et la décision doit rester libre.',
  'relaunch.guide.MENTOR.goalMissing.1':
    'Vos deux réponses disent « continuer » : c’est le plus important. Il manque un nouvel objectif, et c’est à la personne que vous accompagnez de l’écrire.',
  'relaunch.guide.MENTOR.goalMissing.2':
    'Aidez-la par une question plutôt que par une réponse, ou suggérez-lui un objectif : votre jumelage reprend dès qu’il existe.',
  'relaunch.guide.MENTOR.bothRedirect.1':
    'Vos deux réponses disent qu’une autre personne serait mieux placée. Cherchez, parmi les mentors du programme, une personne qui a vécu ce qui attend celle que vous accompagnez.',
  'relaunch.guide.MENTOR.bothRedirect.2':
    'Faites une recommandation, et dites pourquoi vous pensez à cette personne. Si votre recommandation est acceptée, la demande est envoyée, et vous pouvez vous dire au revoir comme il faut.',
  'relaunch.guide.MENTOR.differ.1':
    'Vos réponses diffèrent : c’est une information, pas un verdict. Demandez ce qui explique l’autre réponse, sans défendre la vôtre.',
  'relaunch.guide.MENTOR.differ.2':
    'Vous pouvez encore changer vos réponses. Si elles ne se rejoignent pas, c’est souvent à vous, qui avez le plus d’expérience, de proposer une belle fin.',
  'relaunch.guide.MENTOR.continued': 'C’est reparti',
  'relaunch.guide.MENTOR.continued.1':
    'Laissez la personne que vous accompagnez proposer la prochaine date, et répondez-lui vite : c’est ainsi que la confiance revient.',
  'relaunch.guide.MENTOR.continued.2':
    'Parlez une minute de ce qui a causé ce silence, non pour chercher qui a eu tort, mais pour choisir un petit garde-fou.',
  'relaunch.guide.MENTOR.redirected': 'Un relais, puis un au revoir',
  'relaunch.guide.MENTOR.redirected.1':
    'La demande a été envoyée au mentor recommandé. Si vous vous connaissez, un mot de votre part aidera beaucoup.',
  'relaunch.guide.MENTOR.redirected.2':
    'Dites à la personne que vous avez accompagnée les progrès que vous avez vus : elle s’en souviendra.',
  'relaunch.guide.MENTOR.closed': 'Terminer en se disant merci',
  'relaunch.guide.MENTOR.closed.1':
    'Nommez les progrès que vous avez vus, et ce que cette relation vous a appris. Mieux vaut se dire au revoir que disparaître.',
  'relaunch.guide.MENTOR.closed.2':
    'Si vous en avez envie, laissez la porte ouverte : un mot de temps en temps, sans rien attendre en retour.',
} as const;
