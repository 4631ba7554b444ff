/** First messages to start from, in French; the keys of every other language. */
export const firstMessageFr = {
  'draft.mentorUnknown': 'Ce mentor est introuvable.',
  'draft.topics.1': '« {{first}} »',
  'draft.topics.2': '« {{first}} » et « {{second}} »',

  'draft.WARM.hello': 'Bonjour {{name}},',
  'draft.WARM.why.1': 'Ce que vous aimez transmettre, {{topics}}, m’a donné envie de vous écrire.',
  'draft.WARM.why.2':
    'J’ai lu votre profil avec attention : {{topics}}, c’est justement là que j’ai le plus à apprendre.',
  'draft.WARM.why.3': 'En lisant {{topics}} dans votre profil, j’ai tout de suite pensé que je devais vous écrire.',
  'draft.WARM.plain.1': 'Votre profil m’a donné envie de vous écrire.',
  'draft.WARM.plain.2': 'J’ai lu votre profil avec attention, et votre parcours rejoint ce que je cherche.',
  'draft.WARM.plain.3': 'Votre parcours me parle, et c’est pourquoi je me permets ces quelques lignes.',
  'draft.WARM.goal.1': 'En ce moment, un objectif me tient à cœur : « {{goal}} ».',
  'draft.WARM.goal.2':
    'Voici ce que j’aimerais atteindre : « {{goal}} ». J’ai l’élan, il me manque un regard qui soit passé par là.',
  'draft.WARM.goal.3': 'Je me suis donné un objectif, « {{goal}} », et je l’aborde avec envie, et quelques doutes.',
  'draft.WARM.ask.1':
    'Accepteriez-vous une première conversation d’une demi-heure, pour voir si nous avons envie d’aller plus loin ensemble ?',
  'draft.WARM.ask.2': 'Auriez-vous une demi-heure pour en parler, en toute simplicité ?',
  'draft.WARM.ask.3': 'Si l’idée vous plaît, pourrions-nous nous parler une demi-heure dans les prochaines semaines ?',
  'draft.WARM.close.1': 'Si le moment est mal choisi, un mot suffit, et je le comprendrai très bien.',
  'draft.WARM.close.2': 'Quelle que soit votre réponse, merci du temps que vous prenez pour me lire.',
  'draft.WARM.close.3': 'Et si ce n’est pas possible, dites-le-moi simplement. Merci, déjà, de votre attention.',

  'draft.FORMAL.hello': 'Bonjour {{name}},',
  'draft.FORMAL.why.1':
    'Votre profil mentionne {{topics}}, un domaine dans lequel je souhaite progresser ; c’est la raison de ce message.',
  'draft.FORMAL.why.2':
    'Je m’adresse à vous en raison de votre expérience, et tout particulièrement de ce que vous proposez de transmettre : {{topics}}.',
  'draft.FORMAL.why.3':
    'Parmi les mentors du programme, votre profil a retenu mon attention, notamment pour {{topics}}.',
  'draft.FORMAL.plain.1':
    'Votre expérience correspond à ce que je cherche dans ce programme ; c’est la raison de ce message.',
  'draft.FORMAL.plain.2': 'Je m’adresse à vous en raison de votre expérience et de votre parcours.',
  'draft.FORMAL.plain.3': 'Parmi les mentors du programme, votre profil a retenu mon attention.',
  'draft.FORMAL.goal.1': 'Mon objectif est le suivant : « {{goal}} ».',
  'draft.FORMAL.goal.2': 'Je souhaite travailler à un objectif précis : « {{goal}} ».',
  'draft.FORMAL.goal.3': 'L’objectif que je me suis fixé s’énonce ainsi : « {{goal}} ».',
  'draft.FORMAL.ask.1':
    'Seriez-vous disponible pour un premier entretien d’une demi-heure, afin de voir si vous pourriez m’accompagner ?',
  'draft.FORMAL.ask.2':
    'Accepteriez-vous que nous en discutions une demi-heure, à la date et par le moyen qui vous conviendront ?',
  'draft.FORMAL.ask.3': 'Je vous serais reconnaissant·e de m’accorder une demi-heure pour en parler.',
  'draft.FORMAL.close.1':
    'Je comprendrai tout à fait que vos disponibilités ne le permettent pas. Je vous remercie de votre attention.',
  'draft.FORMAL.close.2': 'Si cela ne vous est pas possible, un simple mot me suffira. Avec mes remerciements.',
  'draft.FORMAL.close.3': 'Je vous remercie par avance de votre réponse, quelle qu’elle soit.',

  'draft.BRIEF.hello': 'Bonjour {{name}},',
  'draft.BRIEF.why.1': 'Je vous écris à cause de {{topics}}.',
  'draft.BRIEF.why.2': 'Vous aimez transmettre {{topics}} : cela me parle.',
  'draft.BRIEF.why.3': 'Dans votre profil, j’ai retenu {{topics}}.',
  'draft.BRIEF.plain.1': 'Votre parcours me parle.',
  'draft.BRIEF.plain.2': 'Votre profil m’a donné envie d’écrire.',
  'draft.BRIEF.plain.3': 'Votre expérience rejoint ce que je cherche.',
  'draft.BRIEF.goal.1': 'Mon objectif : « {{goal}} ».',
  'draft.BRIEF.goal.2': 'J’y travaille : « {{goal}} ».',
  'draft.BRIEF.goal.3': 'Ce que je vise : « {{goal}} ».',
  'draft.BRIEF.ask.1': 'Auriez-vous une demi-heure pour en parler ?',
  'draft.BRIEF.ask.2': 'Pourrions-nous nous parler une demi-heure ?',
  'draft.BRIEF.ask.3': 'Une première conversation vous tenterait-elle ?',
  'draft.BRIEF.close.1': 'Un non est tout à fait permis. Merci !',
  'draft.BRIEF.close.2': 'Sinon, un mot suffit. Merci de votre lecture.',
  'draft.BRIEF.close.3': 'Merci, quelle que soit votre réponse.',
};
