export const firstMessageTextsFr = {
  'draft.mentorUnknown': 'Ce mentor est introuvable.',
  quoted: '« {{text}} »',

  'draft.WARM.hello': 'Bonjour {{name}},',
  'draft.WARM.why.1': 'Ce que vous aimez transmettre, {{topics}}, m’a donné envie de vous écrire.',
  'draft.WARM.why.2':
    'J’ai lu votre profil avec attention : {{topics}}, c’est justement là que j’ai le plus à apprendre.',
  'draft.WARM.why.3': 'En lisant {{topics}} dans votre profil, j’ai tout de suite eu envie de vous écrire.',
  'draft.WARM.skill.1': 'Votre expérience ({{topics}}) m’a donné envie de vous écrire.',
  'draft.WARM.skill.2':
    'J’ai lu votre profil avec attention. Vous y mentionnez {{topics}} : c’est justement là que j’ai le plus à apprendre.',
  'draft.WARM.skill.3': 'En lisant {{topics}} parmi vos compétences, j’ai tout de suite eu envie de vous écrire.',
  'draft.WARM.plain.1': 'Votre profil m’a donné envie de vous écrire.',
  'draft.WARM.plain.2': 'J’ai lu votre profil avec attention, et votre parcours rejoint ce que je cherche.',
  'draft.WARM.plain.3': 'Votre parcours me parle, et c’est pourquoi je vous écris ces quelques lignes.',
  'draft.WARM.goal.1': 'En ce moment, un objectif me tient à cœur : « {{goal}} ».',
  'draft.WARM.goal.2':
    'Voici ce que j’aimerais atteindre : « {{goal}} ». La motivation est là, et les conseils de quelqu’un qui a déjà fait ce chemin m’aideraient beaucoup.',
  'draft.WARM.goal.3':
    'Je me suis donné un objectif : « {{goal}} ». J’ai très envie d’y arriver, et j’ai aussi quelques doutes.',
  'draft.WARM.ask.1':
    'Accepteriez-vous une première conversation d’une demi-heure, pour voir si nous avons envie d’aller plus loin ensemble ?',
  'draft.WARM.ask.2': 'Auriez-vous une demi-heure pour en parler avec moi ?',
  'draft.WARM.ask.3': 'Si l’idée vous plaît, pourrions-nous nous parler une demi-heure dans les prochaines semaines ?',
  'draft.WARM.close.1': 'Si le moment est mal choisi, dites-le-moi simplement : je comprendrai très bien.',
  'draft.WARM.close.2': 'Quelle que soit votre réponse, merci d’avoir pris le temps de me lire.',
  'draft.WARM.close.3': 'Si ce n’est pas possible, ce n’est pas grave du tout. Merci de votre attention !',

  'draft.FORMAL.hello': 'Bonjour {{name}},',
  'draft.FORMAL.why.1':
    'Votre profil mentionne {{topics}}. C’est là que je souhaite progresser, et c’est la raison de ce message.',
  'draft.FORMAL.why.2':
    'Je m’adresse à vous en raison de votre expérience et de ce que vous aimez transmettre : {{topics}}.',
  'draft.FORMAL.why.3':
    'Parmi les profils de mentors du programme, le vôtre a retenu mon attention, notamment pour {{topics}}.',
  'draft.FORMAL.skill.1':
    'Votre profil mentionne {{topics}}. C’est là que je souhaite progresser, et c’est la raison de ce message.',
  'draft.FORMAL.skill.2': 'Je m’adresse à vous en raison de votre expérience, notamment en ce qui concerne {{topics}}.',
  'draft.FORMAL.skill.3':
    'Parmi les profils de mentors du programme, le vôtre a retenu mon attention, notamment pour {{topics}}.',
  'draft.FORMAL.plain.1':
    'Votre expérience correspond à ce que je cherche dans ce programme, et c’est la raison de ce message.',
  'draft.FORMAL.plain.2': 'Je m’adresse à vous en raison de votre expérience et de votre parcours.',
  'draft.FORMAL.plain.3': 'Parmi les profils de mentors du programme, le vôtre a retenu mon attention.',
  'draft.FORMAL.goal.1': 'Mon objectif est le suivant : « {{goal}} ».',
  'draft.FORMAL.goal.2': 'Je souhaite travailler à un objectif précis : « {{goal}} ».',
  'draft.FORMAL.goal.3': 'L’objectif que je me suis fixé est le suivant : « {{goal}} ».',
  'draft.FORMAL.ask.1':
    'Seriez-vous disponible pour un premier échange d’une demi-heure, afin de voir si vous pourriez m’accompagner ?',
  'draft.FORMAL.ask.2':
    'Accepteriez-vous que nous en discutions une demi-heure, à la date et par le moyen qui vous conviendront ?',
  'draft.FORMAL.ask.3': 'Pourriez-vous m’accorder une demi-heure pour en parler ?',
  'draft.FORMAL.close.1':
    'Si vos disponibilités ne le permettent pas, je le comprendrai tout à fait. Je vous remercie de votre attention.',
  'draft.FORMAL.close.2': 'Si cela ne vous est pas possible, une courte réponse me suffira. Avec mes remerciements.',
  'draft.FORMAL.close.3': 'Je vous remercie d’avance de votre réponse, quelle qu’elle soit.',

  'draft.BRIEF.hello': 'Bonjour {{name}},',
  'draft.BRIEF.why.1': 'Je vous écris au sujet de {{topics}}.',
  'draft.BRIEF.why.2': 'Vous aimez transmettre {{topics}} : cela m’intéresse beaucoup.',
  'draft.BRIEF.why.3': 'Dans votre profil, j’ai remarqué {{topics}}.',
  'draft.BRIEF.skill.1': 'Je vous écris au sujet de {{topics}}.',
  'draft.BRIEF.skill.2': 'Vous connaissez bien ce qui m’intéresse : {{topics}}.',
  'draft.BRIEF.skill.3': 'Dans votre profil, j’ai remarqué {{topics}}.',
  'draft.BRIEF.plain.1': 'Votre parcours m’intéresse beaucoup.',
  'draft.BRIEF.plain.2': 'Votre profil m’a donné envie de vous écrire.',
  'draft.BRIEF.plain.3': 'Votre expérience rejoint ce que je cherche.',
  'draft.BRIEF.goal.1': 'Mon objectif : « {{goal}} ».',
  'draft.BRIEF.goal.2': 'En ce moment, je travaille à ceci : « {{goal}} ».',
  'draft.BRIEF.goal.3': 'Voici ce que je vise : « {{goal}} ».',
  'draft.BRIEF.ask.1': 'Auriez-vous une demi-heure pour en parler ?',
  'draft.BRIEF.ask.2': 'Pourrions-nous en parler une demi-heure ?',
  'draft.BRIEF.ask.3': 'Seriez-vous d’accord pour une première conversation ?',
  'draft.BRIEF.close.1': 'Vous pouvez tout à fait refuser. Merci !',
  'draft.BRIEF.close.2': 'Si ce n’est pas possible, dites-le-moi simplement. Merci !',
  'draft.BRIEF.close.3': 'Merci, quelle que soit votre réponse.',
} as const;
