import type { enLetters } from './en-letters.js';

export const frLetters: Readonly<Record<keyof typeof enLetters, string>> = {
  'letters.title': 'Lettres',
  'letters.lede':
    'Ce qui est à envoyer aux personnes de ce cycle. Une lettre dit que quelque chose attend, et où ; jamais de quoi il s’agit.',
  'letters.noMail':
    'Cette installation n’envoie pas de courrier. Copiez chaque lettre dans un message à vous, puis marquez-la comme envoyée.',
  'letters.mail': 'Cette installation les envoie elle-même. Ce qui n’a pas pu partir vient en premier.',
  'letters.none': 'Rien n’était à envoyer jusqu’ici',
  'letters.none.text': 'Les invitations et les rappels d’échéances apparaissent ici.',
  'letters.waitsFor': '{count, plural, one {Une lettre est} other {# lettres sont}} à envoyer',
  'letters.waiting': 'À envoyer',
  'letters.done': 'Envoyées ou devenues sans objet',
  'letters.to': 'À',
  'letters.subject': 'Objet',
  'letters.text': 'Texte',
  'letters.state': 'État',
  'letters.when': 'Quand',
  'letters.state.waiting': 'en attente',
  'letters.state.failing': 'n’a pas encore pu partir',
  'letters.state.sent': 'envoyée',
  'letters.state.withdrawn': 'n’a plus à partir',
  'letters.problem':
    '{tries, plural, one {Un essai} other {# essais}}. Réponse du serveur de courrier : {problem}',
  'letters.markSent': 'Marquer comme envoyée',
  'letters.withdraw': 'N’a pas à partir',
  'letters.openMail': 'Ouvrir dans votre programme de courrier',
  'done.letterSent': 'Marquée comme envoyée.',
  'done.letterWithdrawn': 'Elle n’a plus à partir.',
  'refused.letter-sent-already': 'Cette lettre a déjà été envoyée.',
  'refused.letter-withdrawn': 'Cette lettre est devenue sans objet : elle n’a plus à partir.',

  'letter.greeting': 'Bonjour {name},',
  'letter.ending':
    'Cette lettre est faite par le système avec lequel se conduisent les cycles ({body}). Elle ne dit rien de plus que ce qui précède ; tout le reste se trouve derrière la connexion.',
  'letter.where': 'Cela vous attend ici :',
  'letter.invitation.subject': '{body} : une invitation',
  'letter.invitation.text':
    'vous êtes invité(e) à prendre part à des travaux ({body}). Mandat : {office}{party, select, none {} other { ({party})}}{round, select, none {} other {, dans « {round} »}}.',
  'letter.invitation.link':
    'Cette adresse sert à accepter. Elle fonctionne une fois, jusqu’au {expires} ; ne la donnez à personne.',
  'letter.reminder.subject': '{round} : {duty}, {day}',
  'letter.reminder.before':
    'le dernier jour pour {duty} dans « {round} » est le {day}. Ce jour a été fixé par la décision {decision}.',
  'letter.reminder.after':
    'le dernier jour pour {duty} dans « {round} » était le {day}, fixé par la décision {decision}. Si votre envoi est en route, cette lettre n’appelle pas de réponse. S’il vous faut plus de temps, vous pouvez le demander à la page ci-dessous.',
  'letter.correction-asked.subject': '{round} : une question sur ce qui a été remis',
  'letter.correction-asked.text': 'le secrétariat a une question sur ce qui a été remis pour « {round} ».',
  'letter.extension-answered.subject': '{round} : une réponse sur le délai',
  'letter.extension-answered.text': 'plus de temps a été demandé dans « {round} ». La réponse est là.',
  'letter.response-open.subject': '{round} : une réponse est possible',
  'letter.response-open.text':
    'dans « {round} », il est possible de répondre à quelque chose{day, select, none {} other { jusqu’au {day}, fixé par la décision {decision}}}.',
  'letter.waits.subject': '{round} : quelque chose vous attend',
  'letter.waits.text': 'quelque chose vous attend dans « {round} ».',

  'letter.duty.reply': 'la réponse au questionnaire',
  'letter.duty.contribution': 'les contributions',
  'letter.duty.comment': 'les commentaires sur les réponses publiées',
  'letter.duty.response': 'les réponses aux contributions',
  'letter.duty.consultation': 'les consultations d’enfants',
  'letter.duty.comments-on-draft': 'les commentaires sur le projet',

  'calendar.title': 'Votre calendrier',
  'calendar.lede':
    'Les réunions et les échéances de vos cycles dans votre propre programme de calendrier, pour autant qu’elles vous soient ouvertes. Chaque échéance nomme la décision qui l’a fixée.',
  'calendar.address': 'Adresse à laquelle s’abonner',
  'calendar.secret':
    'Qui a cette adresse voit ce que vous voyez : ne la donnez à personne. Une nouvelle met fin à l’ancienne aussitôt.',
  'calendar.madeAt': 'Faite le {day}.',
  'calendar.none': 'Vous n’avez pas encore d’adresse.',
  'calendar.make': 'Faire une adresse',
  'calendar.makeNew': 'Faire une nouvelle adresse',
  'calendar.end': 'Mettre fin à cette adresse',
  'calendar.public': 'Calendrier',
  'calendar.of': '{round}, sur Rapporteur',
  'calendar.own': 'Mes cycles, sur Rapporteur',
  'calendar.meeting': 'Réunion {number} : {title}',
  'calendar.due': 'Dernier jour : {duty}{party, select, none {} other { ({party})}}',
  'calendar.due.text': '{round}. Fixé par la décision {decision}.',
  'calendar.due.extended':
    '{round}. La décision {decision} l’a déplacé du {day}, que la décision {before} avait fixé.',
  'calendar.amendments': 'Dernier jour pour les amendements : {symbol}',
  'calendar.amendments.text': '{title}. Réunion {meeting}. Fixé par la décision {decision}.',
  'calendar.vote': 'Fin de la procédure écrite {number}',
  'calendar.vote.text': '{round}. Ouverte par la décision {decision}.',
  'calendar.category.meeting': 'Réunion',
  'calendar.category.due': 'Dernier jour',
  'done.calendarMade': 'L’adresse se trouve ci-dessous.',
  'done.calendarEnded': 'L’adresse ne fonctionne plus.',
};
