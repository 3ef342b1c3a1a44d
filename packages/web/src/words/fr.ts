import { frConsultations } from './fr-consultations.js';
import { frContributions } from './fr-contributions.js';
import { frDesk } from './fr-desk.js';
import { frFindings } from './fr-findings.js';
import { frLetters } from './fr-letters.js';
import { frOneState } from './fr-one-state.js';
import { frPeople } from './fr-people.js';
import { frQuestionnaires } from './fr-questionnaires.js';
import { frReplies } from './fr-replies.js';
import { frRounds } from './fr-rounds.js';
import type { Words } from './say.js';

/** Les mots de l’interface en français. Les espaces insécables se mettent d’elles-mêmes (say.ts). */
export const fr: Words = {
  ...frContributions,
  ...frDesk,
  ...frConsultations,
  ...frPeople,
  ...frReplies,
  ...frFindings,
  ...frLetters,
  ...frOneState,
  ...frRounds,
  ...frQuestionnaires,
  'site.name': 'Rapporteur',
  skip: 'Aller au texte',
  'lang.label': 'Langue',
  'lang.en': 'English',
  'lang.fr': 'Français',
  'nav.label': 'Navigation principale',
  'nav.round': 'Cycle',
  'nav.report': 'Rapport',
  'nav.recommendations': 'Recommandations',
  'nav.parties': 'Parties',
  'nav.data': 'Données',
  'nav.read': 'Lire votre texte',
  'nav.about': 'À propos',
  'nav.method': 'Méthode',
  'crumbs.label': 'Vous êtes dans',
  'pager.label': 'Avant et après',
  'pager.previous': 'Avant',
  'pager.next': 'Après',
  'foot.unofficial':
    'Non officiel. Seuls les textes adoptés font foi. Pas de suivi, pas de témoin (cookie) sauf si vous vous connectez, rien n’est demandé à un autre site.',
  unofficial: 'Non officiel. Établi par logiciel à partir de {source}. Seul le texte adopté fait foi.',
  'unofficial.where': 'Où se trouve le texte officiel',

  'verb.require': 'exige',
  'verb.request': 'demande',
  'verb.invite': 'invite',
  'levels.title': 'Sur quoi reposent les trois verbes',
  'level.require': 'La mesure découle de la Convention elle-même, lue avec son rapport explicatif.',
  'level.request':
    'La mesure découle de la Convention telle que l’éclaire un document adopté par le Comité : un avis, un constat antérieur.',
  'level.invite': 'La mesure est une pratique prometteuse, ou va au-delà de ce que demande la Convention.',

  'stage.launched': 'Lancé',
  'stage.collecting': 'Réponses en cours de collecte',
  'stage.analysing': 'En cours d’analyse',
  'stage.adopted': 'Adopté',
  'stage.following-up': 'En cours de suivi',
  'question.monitoring': 'suivi',
  'question.capacity-building': 'renforcement des capacités',

  'home.title': 'Ce qui est recommandé, à qui, et pourquoi',
  'home.lede':
    'Des rapports de suivi lus phrase par phrase : chaque recommandation avec les Parties auxquelles elle s’adresse, chaque Partie avec les paragraphes qui la nomment.',
  'home.door.party': 'Un État',
  'home.door.party.text': 'Ce qui lui est adressé, à quel niveau, dans quels paragraphes.',
  'home.door.recommendation': 'Une recommandation',
  'home.door.recommendation.text':
    'Par chapitre, niveau, Partie ou article ; avec ses destinataires sur une carte et dans un tableau.',
  'home.door.report': 'Le rapport',
  'home.door.report.text':
    'Chapitre par chapitre, les notes en regard du texte, une adresse pour chaque paragraphe.',
  'home.door.read': 'Votre texte',
  'home.door.read.text': 'Faites lire un rapport en privé. Il disparaît au bout de 24 heures.',
  'home.find': 'Trouver un État',
  'home.find.text':
    '{count, plural, one {# Partie a fait l’objet du suivi} other {# Parties ont fait l’objet du suivi ensemble}}. Par ordre alphabétique.',
  'home.rounds': 'Cycles',
  'body.invented': '{body} (inventé, pour essayer)',
  'home.none': 'Aucun cycle n’est encore publié ici',
  'home.none.text':
    'Un cycle apparaît dès que ses données sont chargées. Sur votre ordinateur, cette commande charge les données ouvertes et ouvre le site :',

  'round.description': 'Un cycle de suivi du {body} : rapport, recommandations, Parties.',
  'round.adoptedOn': 'Rapport adopté le {date}',
  'round.read': 'Lire le rapport',
  'round.contents': 'Dans le rapport',
  'round.paragraphs': 'Paragraphes {first} à {last}',
  'round.recommendations': '{count, plural, one {# recommandation :} other {# recommandations :}}',
  'round.fact.parties': 'suivies en même temps, sur le même thème',
  'round.fact.recommendations': 'dans le rapport, à toutes les Parties ou à certaines',
  'round.fact.chapters': 'Chapitres',
  'round.fact.chapters.text':
    '{paragraphs, plural, =0 {sans paragraphe numéroté} one {# paragraphe numéroté} other {# paragraphes numérotés}}',
  'round.parties.text':
    '{count, plural, one {# Partie} other {# Parties}} par ordre alphabétique. Le rapport compare un thème ; il ne classe personne.',
  'round.documents': 'Documents',
  'round.official': 'Site officiel',
  'round.questions': 'Questionnaire',
  'round.questions.text': '{count, plural, one {# question} other {# questions}}, en abrégé',
  'round.noReport': 'Pas encore de rapport',
  'round.noReport.text':
    'Ce cycle n’a pas de rapport publié. Ses chapitres et ses recommandations seront ici dès qu’un rapport sera adopté et chargé.',

  'report.description': 'Un rapport du {body}, paragraphe par paragraphe.',
  'report.looseNotes': 'Notes sans appel dans le texte',
  'contents.label': 'Sommaire',
  'contents.whole': 'Le rapport entier',
  'chapter.front': 'Pages liminaires',
  'chapter.numbered': 'Chapitre {number}',
  'chapter.description': '{title} : un chapitre de « {report} ».',
  'text.paragraph': 'Paragraphe {number}',
  'text.names': 'Nomme',
  'text.namesNobody': 'Ne nomme aucune Partie.',
  'text.runNamesNobody': 'Ne nomment aucune Partie :',
  'text.absent': 'Le texte adopté n’est pas sur ce site ; les numéros, les Parties et les thèmes y sont.',
  'paragraph.inChapter': 'Le lire dans son chapitre',
  'margin.note': 'Note',
  'margin.notes': '{count, plural, one {Avec la note} other {Avec les notes}}',
  'margin.named': 'Nommées',
  'margin.namedInNote': 'Nommées dans une note',
  'margin.about': 'À propos de',
  'margin.listed': 'Sur la liste',
  'margin.leadsTo': 'Mène à',
  'margin.who': 'Voir qui',
  'box.provision': 'Disposition',
  'box.practice': 'Pratique prometteuse',
  'box.difficulty': 'Difficulté de mise en œuvre',
  'box.voice': 'Avec les mots d’un enfant',
  'box.other': 'Encadré',
  'skeleton.title': 'Vous voyez la structure',
  'skeleton.what':
    'Ce site contient les données ouvertes du rapport : numéros, Parties, niveaux, notes et thèmes. Il ne contient pas les phrases du texte adopté.',
  'skeleton.how':
    'Sur votre propre copie, vous pouvez ajouter le texte : enregistrez le document officiel en texte brut et lancez la commande ci-dessous.',
  'skeleton.file': 'RAPPORT.txt',

  'cite.open': 'Citer',
  'cite.text': 'Texte',
  'cite.link': 'Adresse',
  'cite.paragraph': 'par. {number}',

  'filter.label': 'Restreindre la liste',
  'filter.any': 'Indifférent',
  'filter.chapter': 'Chapitre',
  'filter.level': 'Niveau',
  'filter.party': 'Partie',
  'filter.article': 'Article',
  'filter.addressees': 'Destinataires',
  'filter.apply': 'Afficher',
  'filter.clear': 'Tout afficher à nouveau',
  'filter.notUnderstood': '« {value} » n’est pas connu ici et ne restreint rien.',
  article: 'Article {number}',
  'kind.all': 'toutes les Parties',
  'kind.unspecified': 'des Parties, sans les nommer',
  'kind.not-already': 'celles qui ne le font pas déjà',
  'kind.named': 'des Parties nommées',

  'recommendations.description': 'Les recommandations du {body}, par chapitre, niveau, Partie et article.',
  'recommendations.lede':
    'Chacune avec son niveau et ses destinataires, telle qu’adoptée. Les filtres sont dans l’adresse : une liste peut s’envoyer.',
  'recommendations.count':
    '{count, plural, =0 {Aucune} other {#}} sur {total, plural, one {# recommandation} other {# recommandations}}',
  'recommendations.party':
    'qui nomment {party} ou s’adressent à toutes les Parties. Celles aux Parties en général sont comptées sur la page de la Partie.',
  'recommendations.none': 'Rien ne répond à tous ces filtres',
  'recommendations.none.text':
    'Retirez-en un. Une recommandation sans liste de Parties ne se trouve sous aucune Partie : le texte ne dit pas qui elle vise.',
  'recommendation.title': 'Recommandation {number}',
  'recommendation.all': 'Toutes les recommandations',
  'recommendation.level': 'Niveau',
  'recommendation.articles': 'Dispositions qu’elle cite',
  'recommendation.related': 'Paragraphes qui y mènent',
  'recommendation.inReport': 'Dans le rapport',
  'recommendation.inReport.text': 'La lire au chapitre {chapter}',
  'recommendation.whom': 'À qui',
  'recommendation.table': 'Partie par Partie',
  'recommendation.table.caption':
    'Comment la recommandation {number} atteint chaque Partie, telle qu’adoptée ; par ordre alphabétique',
  'addressees.all': 'Adressée à toutes les Parties.',
  'addressees.unspecified': 'Adressée à des Parties, sans en nommer aucune.',
  'addressees.not-already': 'Adressée aux Parties qui ne le font pas déjà.',
  'addressees.named': 'Adressée aux Parties qu’elle nomme ou énumère.',
  'addressees.list': '{count, plural, one {# Partie nommée :} other {# Parties nommées :}}',
  'addressees.to': 'À',
  'addressees.count': '{count, plural, one {# Partie nommée} other {# Parties nommées}}',
  'addressees.condition': 'À la condition :',
  'addressees.asAdopted': 'Dans l’ordre du texte adopté, qui ne change jamais.',
  'addressees.noList': 'sans liste',
  'reach.named': 'nommée',
  'reach.all': 'par « toutes les Parties »',
  'reach.not-named': 'non nommée',
  'reach.outside': 'hors de ce cycle',
  'reach.later': 'une note ultérieure la concerne',
  'reach.notNo':
    'Non nommée ne veut pas dire « non » : le texte se tait sur ces Parties, et un silence n’est pas un constat.',
  'map.label':
    'Carte en carreaux : comment la recommandation {number} atteint chaque Partie. Le tableau ci-dessous dit la même chose.',
  'later.note':
    '{party} : la note {note}, faite après l’adoption, dit ce que le Comité a appris depuis. La liste adoptée reste telle quelle.',
  'later.short': 'note {notes}',
  'table.region': 'Tableau : {caption}',
  'table.party': 'Partie',
  'table.addressed': 'Adressée',
  'table.part': 'En partie',
  'table.later': 'Notes ultérieures',
  'table.recommendation': 'Numéro',
  'table.disposition': 'Pour cette Partie',
  'table.reason': 'Raison',
  'table.paragraphs': 'Paragraphes',

  'parties.lede': 'Par ordre alphabétique. Choisissez une Partie pour voir ce qui lui est adressé.',
  'parties.map':
    'Carte en carreaux : les Parties suivies dans ce cycle. La liste à côté porte les mêmes Parties.',
  'standing.monitored': 'Suivies dans ce cycle',
  'standing.monitored.text':
    '{count, plural, one {# Partie} other {# Parties}} ayant ratifié à l’ouverture du cycle.',
  'standing.joined-later': 'Devenues Parties ensuite',
  'standing.joined-later.text':
    '{count, plural, one {# Partie n’a pas été suivie} other {# Parties n’ont pas été suivies}} dans ce cycle ; les recommandations à toutes les Parties les concernent aussi.',
  'standing.outside': 'Hors du cycle',
  'standing.outside.text':
    '{count, plural, one {# État} other {# États}} dont le rapport parle sans en faire le suivi.',
  'party.inForce': 'en vigueur depuis le {date}',
  'party.standing.monitored': 'Suivie dans ce cycle.',
  'party.standing.joined-later':
    'Devenue Partie après l’ouverture du cycle : non suivie, et concernée par les recommandations à toutes les Parties.',
  'party.standing.outside': 'Non suivie dans ce cycle.',
  'party.treaty': 'L’État et la Convention',
  'party.fact.signed': 'Signature',
  'party.fact.ratified': 'Ratification',
  'party.fact.in-force': 'Entrée en vigueur',
  'party.fact.left': 'Fin de la participation',
  'party.fact.reservation': 'Réserve',
  'party.fact.declaration': 'Déclaration',
  'party.fact.source': 'Source :',
  'party.bound': 'Liée par la Convention depuis le {date}.',
  'party.then': 'Le rapport la nomme {name}.',
  'party.description':
    'Ce qu’un rapport de suivi dit de cette Partie, {party} : recommandations par niveau, paragraphes, fiche.',
  'party.factsheet': 'Fiche',
  'party.filtered': 'En liste',
  'party.fact.listed': 'Adressées à elle',
  'party.fact.listed.text':
    '{all, plural, =0 {par nom ou liste ; aucune à toutes les Parties} one {par nom ou liste ; # autre à toutes, ou aux Parties en général} other {par nom ou liste ; # autres à toutes, ou aux Parties en général}}',
  'party.fact.levels': 'À quel niveau',
  'party.fact.levels.text': 'compté sur celles qui lui sont adressées',
  'party.fact.open': 'Laissées ouvertes par le texte',
  'party.fact.open.text': 'aucune liste ne dit si elle est visée',
  'party.fact.named': 'Paragraphes qui la nomment',
  'party.fact.named.text':
    '{practices, plural, =0 {aucun encadré de pratique ne porte sur elle} one {# encadré de pratique prometteuse porte sur elle} other {# encadrés de pratiques prometteuses portent sur elle}}',
  'party.noneListed': 'Aucune recommandation ne nomme {party}',
  'party.noneListed.text':
    'Celles adressées à toutes les Parties et celles sans liste sont plus bas. Non nommée ne veut pas dire « non ».',
  'party.toAll':
    '{count, plural, one {# autre à toutes, ou aux Parties en général} other {# autres à toutes, ou aux Parties en général}}',
  'party.toAll.text': 'Elles concernent cette Partie comme chacune des autres.',
  'party.withoutList':
    '{count, plural, one {# laissée ouverte par le texte} other {# laissées ouvertes par le texte}}',
  'party.withoutList.text':
    'Adressées aux Parties « qui ne le font pas déjà », ou sous une condition, sans liste. Du texte seul, personne ne peut dire si cette Partie est visée.',
  'party.show': 'Les afficher',
  'party.paragraphs': 'Paragraphes qui la nomment',
  'party.notNo': 'Là où un paragraphe ne la nomme pas, le texte n’en dit rien : ce n’est pas un « non ».',
  'party.practices': '{count, plural, one {Pratique prometteuse} other {Pratiques prometteuses}}',
  'why.text': 'Nommée dans le texte',
  'why.footnote': 'Sur la liste de la note {notes}',
  'why.subItems': 'Sur les listes de ses sous-points',
  'why.with': 'avec',
  'why.withCount': 'avec {count} autres.',
  'why.spoken': 'Il en est question aux',
  'why.partly': 'Adressée en partie : {part}.',
  'why.items': 'Dans ces sous-points :',
  'why.through':
    'Aux Parties qui ne le font pas encore ; elle renvoie à {number}, dont la liste comprend cette Partie.',
  'dispositions.title': 'Compte de toutes les recommandations',
  'dispositions.text':
    'Pour chaque recommandation du rapport : si elle atteint cette Partie, et la raison. Rien n’est omis en silence.',
  'dispositions.caption':
    '{party} : {count, plural, one {# recommandation} other {# recommandations}}, chacune avec sa raison',
  'dispositions.sum':
    '{total} = {specific} à cette Partie + {generic} à toutes ou aux Parties en général + {addressed} laissées ouvertes par le texte + {others} à d’autres',
  'dispositions.see': 'Voir chacune avec sa raison',
  'dispositions.merged': 'Imprimée avec {number}.',
  'disposition.specific': 'à cette Partie',
  'disposition.generic': 'à toutes, ou aux Parties en général',
  'disposition.as-addressed': 'laissée ouverte par le texte',
  'disposition.not-addressed': 'à d’autres',

  'factsheet.title': '{party} : fiche',
  'factsheet.back': 'Retour à la page : {party}',
  'factsheet.print': 'Cette page s’imprime comme une fiche, sans sa navigation.',
  'factsheet.description': 'Ce que le rapport dit de cette Partie, {party}, chapitre par chapitre.',

  'search.title': 'Recherche',
  'search.field': 'Mots à trouver',
  'search.placeholder': 'Chercher',
  'search.do': 'Chercher',
  'search.again': 'Recherche complète',
  'search.hint':
    'Chaque mot est cherché sous toutes ses formes. Mettez entre guillemets droits ("…") les mots qui se suivent, et un tiret devant le mot à exclure.',
  'search.found': '{count, plural, one {# endroit trouvé} other {# endroits trouvés}}',
  'search.capped': 'Plus de {count} endroits ; les meilleurs viennent d’abord',
  'search.everywhere': 'Chercher dans tous les cycles',
  'search.page': 'Page {page}',
  'search.direct': 'Pages de ce nom',
  'search.none': 'Rien trouvé pour « {text} »',
  'search.none.text':
    'Essayez moins de mots, ou un mot de la langue du rapport. Là où seule la structure est chargée, la recherche porte sur les thèmes et non sur les phrases.',
  'hit.section': 'Section {key}',
  'hit.paragraph': 'Paragraphe {key}',
  'hit.recommendation': 'Recommandation {key}',
  'hit.box': 'Encadré {key}',
  'hit.footnote': 'Note {key}',
  'hit.passage': 'Texte sans numéro',
  'hit.label': 'thème, dans nos mots',

  'data.lede':
    'Des fichiers pour tous : des faits et des thèmes neutres, sans les phrases des textes adoptés, même là où des pages de ce site les montrent.',
  'data.licence': 'Licence',
  'data.licence.text':
    'Les données et les thèmes sont sous licence Creative Commons Attribution 4.0. Citez Rapporteur et la cote du document. Les textes adoptés appartiennent à leurs auteurs.',
  'data.files': 'Fichiers',
  'data.files.text':
    'Des tableaux CSV en UTF-8, décrits pour les programmes par CSVW ; les mêmes en un seul fichier JSON. Les Parties sont en ISO 3166-1 alpha-2. Une case à plusieurs valeurs les sépare par une espace.',
  'data.careful': 'Avant de compter',
  'data.careful.text':
    'Une Partie qui n’est pas nommée dans un paragraphe ou une liste n’est pas un « non ». Les recommandations reposent sur des niveaux et des conditions différents : les additionner par État ne dit rien de ce que fait un État.',
  'data.api': 'Pour les programmes',
  'data.api.text':
    'Chaque page d’un cycle existe aussi en JSON, la recherche aussi : ajoutez .json à son adresse. La même chose se trouve sous /api/v1, les listes en morceaux et avec un ETag, décrite en OpenAPI 3.1.',
  'data.api.open': 'Description de l’API',
  'data.source': 'Source : {symbol}, {date}.',
  'data.rows': '{count, plural, one {# ligne} other {# lignes}}',
  'data.all': 'Tous les tableaux en un fichier JSON',
  'data.metadata': 'Description des tableaux (CSVW)',
  'data.none': 'Pas encore de données',
  'data.none.text': 'Les fichiers paraissent avec le premier cycle publié.',

  'check.title': 'Vérifier un projet',
  'check.lede':
    'Nombres et listes, renvois, numéros, notes, noms : ce qui ne concorde pas dans un rapport, montré à côté de sa ligne.',
  'check.answer': 'Les remarques',
  'check.answer.page': 'sur une page, à côté du texte',
  'check.answer.docx': 'dans mon fichier Word, en commentaires',
  'check.do': 'Vérifier',
  'check.again': 'Vérifier un autre texte',
  'check.instead': 'Vérifier plutôt un projet',
  'check.private.1':
    'Le texte est vérifié dans la mémoire de ce serveur et oublié avec la réponse. Il n’est pas conservé, n’a pas d’adresse et n’entre dans aucun journal.',
  'check.private.2':
    'Un projet à diffusion restreinte ne devrait pas quitter votre ordinateur : le vérificateur existe aussi en un seul fichier pour votre navigateur, qui fonctionne sans réseau. Demandez-le à qui tient ce site.',
  'read.instead': 'Faire plutôt lire un texte',
  'read.lede':
    'Donnez le texte d’un rapport. Les paragraphes, les notes, les recommandations et les Parties qu’elles nomment y sont reconnus et montrés à vous seul.',
  'read.private': 'En privé',
  'read.private.1':
    'Le texte est lu sur ce serveur et montré à une adresse que personne ne peut deviner. Qui a l’adresse peut le lire : gardez-la pour vous.',
  'read.private.2':
    'Il n’est dans aucune recherche, aucune liste, aucun flux. Il est effacé au bout de 24 heures, ou dès que vous pressez le bouton sur sa page.',
  'read.private.3':
    'Ne donnez pas de texte contenant des données personnelles d’autrui, à moins d’en avoir le droit.',
  'read.file': 'Un fichier',
  'read.file.hint': 'Word (.docx), PDF, texte brut, Markdown ou HTML, jusqu’à {size} Mo.',
  'read.paste': 'Ou le texte lui-même',
  'read.paste.hint': 'Avec ses numéros de paragraphes et ses notes, comme sur la page.',
  'read.do': 'Lire',
  'read.error': 'Cela n’a pas marché',
  'read.untitled': 'Un texte sans titre',
  'read.until': 'Pour vous seul. Effacé le {date} à {time} UTC.',
  'read.delete': 'Effacer maintenant',
  'read.deleted': 'Effacé',
  'read.deleted.text': 'Le texte et tout ce qui y a été reconnu ont disparu de ce serveur.',
  'read.deleted.again': 'Lire un autre texte',
  'read.found': 'Ce qui a été reconnu',
  'read.found.paragraphs': 'Paragraphes',
  'read.found.footnotes': 'Notes',
  'read.found.recommendations': 'Recommandations',
  'read.found.parties': 'Parties suivies nommées',
  'read.found.gaps':
    '{count, plural, =0 {aucun numéro ne manque} one {# numéro manque} other {# numéros manquent}}',
  'read.found.marked':
    '{count, plural, =0 {chacune avec son appel} one {# sans son appel} other {# sans leur appel}}',
  'read.profile': 'Lu comme : {profile}',
  'read.notices': 'Où la lecture est douteuse',
  'read.notices.none': 'Rien n’est douteux.',
  'read.notices.more': '{count, plural, one {# autre dans le JSON} other {# autres dans le JSON}}',
  'read.where.paragraph': 'paragraphe {number}',
  'read.where.footnote': 'note {number}',
  'read.where.recommendation': 'recommandation {number}',
  'read.where.section': 'section {number}',
  'read.where.line': 'ligne {number}',
  'read.none': 'Aucune recommandation n’a été reconnue',
  'read.none.text':
    'Les paragraphes, les titres et les notes ont été lus quand même. Les recommandations ne sont reconnues que là où l’on sait comment un organe les écrit : rien n’est deviné.',
  'read.factsheets': 'Fiches',
  'read.factsheets.text': 'Ce que ce texte dit à chaque Partie suivie qu’il nomme.',
  'read.back': 'Retour à la lecture',
  'severity.error': 'Erreur',
  'severity.warning': 'Douteux',
  'severity.info': 'À noter',
  'formats.empty':
    'Il est vide, ou n’a que des lignes blanches. Choisissez un autre fichier, ou collez le texte.',
  'formats.binary':
    'Ce n’est pas un texte : il contient des octets qu’aucun texte ne contient. Enregistrez d’abord le document en texte brut.',
  'formats.picture-or-recording': 'C’est une image ou un enregistrement. Donnez-en le texte.',
  'formats.archive': 'C’est une archive. Dépaquetez-la et donnez un des fichiers.',
  'formats.office-file':
    'C’est un document de bureau d’un genre qui n’est pas lu. Enregistrez-le d’abord en texte brut.',
  'formats.pdf-not-read-here':
    'C’est un PDF, qui n’est pas lu ici. Extrayez-en d’abord le texte, et donnez celui-ci.',
  'formats.encoding-not-read': 'Son codage n’est pas de ceux qui sont lus. Enregistrez-le en UTF-8.',
  'formats.too-large': 'Il est trop grand. Partagez-le et donnez les morceaux un par un.',
  'formats.too-many-lines': 'Il a trop de lignes. Partagez-le et donnez les morceaux un par un.',
  'formats.took-too-long':
    'La lecture a duré trop longtemps et a été arrêtée. Enregistrez-le à nouveau avec le logiciel qui l’a produit.',
  'formats.took-too-much-memory':
    'La lecture a demandé trop de mémoire et a été arrêtée. Divisez-le et donnez les parties une à une.',
  'formats.nested-too-deep':
    'Ses éléments sont trop imbriqués pour être un texte. Enregistrez-le en texte brut.',
  'formats.not-xml':
    'Son nom annonce du XML, mais ce n’en est pas : il est coupé ou endommagé. Exportez-le à nouveau.',
  'formats.not-akoma-ntoso': 'C’est du XML, mais pas de l’Akoma Ntoso, le seul XML qui soit lu.',
  'formats.document-type':
    'Il déclare un type de document à lui (DTD), qui n’est pas lu par sécurité. Enregistrez-le sans.',
  'formats.pdf-password':
    'C’est un PDF protégé par un mot de passe. Enregistrez-le sans mot de passe avec le logiciel qui l’a produit.',
  'formats.pdf-broken':
    'C’est un PDF endommagé. Ouvrez-le avec le logiciel qui l’a produit et enregistrez-le à nouveau.',
  'formats.pdf-without-text':
    'C’est un PDF d’images, sans texte. Faites-en reconnaître le texte (OCR), puis donnez-le à nouveau.',
  'formats.table-broken':
    'Les guillemets de ce texte CSV ne vont pas par paires : ses cellules ne se distinguent pas.',
  'formats.too-many-pages': 'Il a trop de pages. Divisez-le et donnez les parties une à une.',
  'formats.too-compressed':
    'Décompressé, il est bien plus grand qu’un texte. Ouvrez-le avec le logiciel qui l’a produit et enregistrez-le à nouveau.',
  'formats.too-many-parts':
    'Il contient trop de parties pour un texte. Enregistrez-le à nouveau avec le logiciel qui l’a produit.',
  'formats.package-damaged':
    'Il est endommagé ou a été coupé en chemin. Enregistrez-le à nouveau avec le logiciel qui l’a produit.',
  'formats.package-unsafe':
    'Il contient des parties dont les noms mènent hors de lui. Enregistrez-le à nouveau avec le logiciel qui l’a produit.',
  'formats.office-password':
    'Il est protégé par un mot de passe. Enregistrez-le sans mot de passe avec le logiciel qui l’a produit.',
  'formats.tracked-already':
    'Il contient déjà des modifications suivies. Acceptez-les ou refusez-les d’abord.',
  'formats.not-json': 'Son nom dit JSON, et il n’en est pas.',
  'formats.not-a-document': 'C’est du JSON, mais pas un document tel que Rapporteur en écrit.',

  'refusal.home': 'À la première page',
  'refusal.notFound': 'Cette page n’existe pas',
  'refusal.notFound.text': 'Rien ne se trouve à cette adresse. Elle est peut-être mal tapée.',
  'refusal.notFound.next': 'Cherchez un mot, ou commencez à la première page.',
  'refusal.noRound': 'Ce cycle n’existe pas',
  'refusal.noRound.text': 'Aucun cycle publié ne s’appelle « {about} ».',
  'refusal.noRound.next': 'Les cycles sont sur la première page.',
  'refusal.noReport': 'Il n’y a pas de rapport ici',
  'refusal.noReport.text': 'Ce cycle n’est pas publié, n’a pas de rapport publié, ou aucun de cette date.',
  'refusal.noReport.next':
    'Les cycles sont sur la première page. Une adresse datée montre l’édition de ce jour et aucune autre.',
  'refusal.noParty': 'Pas une Partie de ce cycle',
  'refusal.noParty.text': '« {about} » n’est pas le code d’une Partie de ce cycle.',
  'refusal.noParty.next':
    'Les codes sont ISO 3166-1 alpha-2, comme NL. Les Parties sont énumérées sous « Parties ».',
  'refusal.noRecommendation': 'Cette recommandation n’existe pas',
  'refusal.noRecommendation.text': 'Le rapport n’a pas de recommandation « {about} ».',
  'refusal.noRecommendation.next': 'Toutes sont énumérées sous « Recommandations ».',
  'refusal.noParagraph': 'Ce paragraphe n’existe pas',
  'refusal.noParagraph.text': 'Le rapport n’a pas de paragraphe {about}.',
  'refusal.noParagraph.next': 'Le sommaire est sous « Rapport ».',
  'refusal.noFinding': 'Ce constat n’existe pas',
  'refusal.noFinding.text': 'Il n’y a pas de constat {about} dans cette édition du rapport.',
  'refusal.noFinding.next':
    'Les clés des constats sont propres à une édition. Partez du paragraphe, ou de la liste des constats.',
  'refusal.noChapter': 'Ce chapitre n’existe pas',
  'refusal.noChapter.text': 'Le rapport n’a pas de chapitre « {about} ».',
  'refusal.noChapter.next': 'Le sommaire est sous « Rapport ».',
  'refusal.noText': 'Le texte adopté n’est pas sur ce site',
  'refusal.noText.text':
    'Une fiche s’établit à partir du texte adopté ; seules les données ouvertes de ce rapport sont chargées ici.',
  'refusal.noText.next':
    'La page de la Partie montre ce que disent les données. La page du rapport dit comment ajouter le texte.',
  'refusal.readingGone': 'Cette lecture a disparu',
  'refusal.readingGone.text':
    'Les lectures privées sont effacées au bout de 24 heures, ou quand leur propriétaire le demande.',
  'refusal.readingGone.next': 'Vous pouvez faire relire le texte.',
  'refusal.notWord': 'Ce n’est pas un fichier Word',
  'refusal.notWord.text':
    'Des commentaires ne peuvent être mis que dans un fichier Word (.docx), et le texte est venu sous une autre forme.',
  'refusal.notWord.next': 'Choisissez le fichier Word, ou faites afficher les remarques sur une page.',
  'refusal.nothingSent': 'Il n’y avait pas de texte',
  'refusal.nothingSent.text': 'Ni fichier ni texte n’accompagnait le formulaire.',
  'refusal.nothingSent.next': 'Choisissez un fichier, ou collez le texte.',
  'refusal.unreadable': 'Ce texte n’a pas pu être lu',
  'refusal.unreadable.text': '{about}',
  'refusal.unreadable.next': 'Rien n’a été gardé.',
  'refusal.tooLarge': 'C’est trop grand',
  'refusal.tooLarge.text': 'Au plus {about} Mo se lisent en une fois.',
  'refusal.tooLarge.next': 'Partagez le texte et donnez les morceaux un par un. Rien n’a été gardé.',
  'refusal.tooLong': 'La lecture a été trop longue',
  'refusal.tooLong.text': 'La lecture a été arrêtée au bout de {about} secondes.',
  'refusal.tooLong.next': 'Partagez le texte et donnez les morceaux un par un. Rien n’a été gardé.',
  'refusal.busy': 'D’autres sont servis',
  'refusal.busy.text': 'Ce serveur fait déjà tout ce qu’il peut faire à la fois.',
  'refusal.busy.next': 'Réessayez dans une minute. Rien n’a été gardé.',
  'data.workbook': 'Tous les tableaux en un classeur, une feuille chacun.',
  'downloads.label': 'Télécharger',
  'downloads.of': 'Télécharger {what}',
  'downloads.text': 'le texte',
  'downloads.report': 'le rapport',
  'downloads.chapter': 'le chapitre',
  'downloads.factsheet': 'la fiche',
  'downloads.factsheets': 'toutes les fiches',
  'downloads.table': 'le tableau',
  'downloads.answers': 'questions et réponses',
  'downloads.recommendations': 'les recommandations',
  'downloads.source': 'Origine',
  'downloads.report.title': 'Le rapport en {format}',
  'downloads.factsheets.title': 'Toutes les fiches en {format}',
  'downloads.waiting':
    '{ahead, plural, =0 {C’est le prochain fichier à faire.} one {Un autre fichier est fait avant.} other {# autres fichiers sont faits avant.}}',
  'downloads.running': 'Le fichier est en cours. Pour un long rapport, cela prend jusqu’à une demi-minute.',
  'downloads.progress': '{done} sur {of} sont faites.',
  'downloads.leave':
    'Vous pouvez quitter cette page et y revenir : le travail continue, et le fichier est gardé un jour.',
  'downloads.look': 'Voir s’il est prêt',
  'downloads.refreshes': 'Cette page regarde elle-même toutes les {seconds} secondes.',
  'downloads.stop': 'Ne plus le faire',
  'downloads.ready': 'Le fichier est prêt.',
  'downloads.take': 'Télécharger {name} ({size})',
  'downloads.failed': 'Le fichier n’a pas pu être fait.',
  'downloads.failed.next':
    'Demandez-le à nouveau, ou prenez un autre format. Si cela n’aide pas, dites-le à qui tient ce site : la raison est dans son journal.',
  'downloads.again': 'Demander à nouveau',
  'refusal.notWritable': 'Ce texte n’existe pas dans ce format',
  'refusal.notWritable.text':
    'Il contient un caractère que le format ne peut pas montrer, ou le serveur n’a pas de composeur PDF.',
  'refusal.notWritable.next': 'Prenez un autre format : DOCX et HTML conviennent à tous les textes.',
  'refusal.otherSite': 'Ce formulaire vient d’un autre site',
  'refusal.otherSite.text': 'Seuls les formulaires de nos propres pages sont acceptés.',
  'refusal.otherSite.next': 'Ouvrez la page ici et envoyez-le à nouveau.',
  'refusal.badAddress': 'Cette adresse ne peut pas être lue',
  'refusal.badAddress.text': 'Quelque chose y a une forme inconnue : {about}',
  'refusal.badAddress.next': 'Commencez à la première page, ou consultez la description de l’API.',
  'refusal.notAllowed': 'Impossible ici',
  'refusal.notAllowed.text': 'Cette adresse peut être lue ; {about} n’est pas pour elle.',
  'refusal.notAllowed.next': 'Suivez le lien pour la lire.',
  'refusal.tooMany': 'Trop de demandes',
  'refusal.tooMany.text': 'Il en est venu plus de votre réseau que l’on n’en sert en si peu de temps.',
  'refusal.tooMany.next':
    'Attendez une minute. Pour toutes les données d’un coup, il y a des fichiers sous « Données ».',
  'refusal.fault': 'Quelque chose s’est mal passé de notre côté',
  'refusal.fault.text':
    'La page n’a pas pu être établie. Ce n’est pas de votre fait, et rien de vous n’a été perdu ni gardé.',
  'refusal.fault.next': 'Réessayez dans une minute.',

  'about.lede':
    'Rapporteur prend le rapport adopté par un organe de suivi et le rend trouvable, citable et dénombrable, sans en changer un mot.',
  'about.what': 'Ce que c’est',
  'about.what.1':
    'Un organe de suivi regarde comment des États appliquent une convention, et écrit ce qu’il constate et ce qu’il recommande. Un tel rapport a des centaines de paragraphes et de notes ; ce qui concerne un État y est partout dispersé.',
  'about.what.2':
    'Rapporteur lit le rapport par programme, donne une adresse à chaque paragraphe et à chaque recommandation, et rassemble pour chaque État ce qui le nomme. Chaque affirmation ramène à la phrase dont elle vient.',
  'about.not': 'Ce que ce n’est pas',
  'about.not.1':
    'Ce n’est pas l’organe ; il ne parle pas en son nom et ne remplace pas ses documents. Seuls les textes adoptés font foi.',
  'about.not.2':
    'Il ne classe personne. Il n’y a ni note ni tableau de totaux par État : les recommandations diffèrent par leur poids, leur condition et ceux qu’elles visent, et leur somme ne mesurerait rien.',
  'about.not.3':
    'Il ne conclut rien d’un silence. Un État qu’une liste ne nomme pas fait peut-être la chose, ou non ; le texte ne le dit pas.',
  'about.private': 'Votre vie privée',
  'about.private.1':
    'Pas de témoin (cookie) sauf si vous vous connectez pour travailler, ni polices, ni images, ni scripts venus d’ailleurs, pas de comptage des visiteurs.',
  'about.private.2':
    'Un texte que vous faites lire en privé est effacé au bout de 24 heures. Le serveur ne tient pas de liste de qui lit quoi.',
  'about.access': 'Pour tous',
  'about.access.1':
    'Les pages visent WCAG 2.2, niveau AA : elles se lisent au clavier, avec un lecteur d’écran, agrandies, en sombre et en contraste élevé, imprimées, et sans scripts.',
  'about.access.2': 'Quelque chose vous gêne ? Dites-le à qui tient ce site.',
  'about.free': 'Logiciel libre',
  'about.free.1':
    'Le programme est un logiciel libre sous EUPL 1.2, les données sont sous CC BY 4.0. Chacun peut en tenir une copie, même hors ligne.',

  'method.lede':
    'Comment une page s’établit à partir d’un texte adopté, ce qui est calculé, et ce qui n’est jamais conclu.',
  'method.read': 'La lecture',
  'method.read.1':
    'Le texte est découpé par des règles écrites et éprouvées : les paragraphes par la suite de leurs numéros, les notes par leurs appels, les encadrés et les recommandations par leurs titres. Chaque ligne de la source finit en un seul endroit.',
  'method.read.2':
    'Ce qui est douteux est dit douteux, avec la ligne où cela se trouve. Rien n’est deviné en silence.',
  'method.level': 'Le niveau',
  'method.level.1':
    'Le niveau d’une recommandation est son verbe : exige, demande, invite. Les trois diffèrent par ce sur quoi ils reposent, et non par leur urgence.',
  'method.whom': 'À qui',
  'method.whom.1':
    'Les destinataires sont ceux que nomme le texte adopté : dans la phrase, dans une note qui y est appelée, ou dans les listes de ses sous-points. Ils gardent l’ordre adopté.',
  'method.whom.2':
    'Là où une recommandation s’adresse aux Parties « qui ne le font pas déjà » sans liste, ou aux Parties en général, aucun nom n’est mis. Elle est montrée telle qu’adressée, à côté des paragraphes sur le même sujet.',
  'method.whom.3':
    'Une partie d’un État est montrée comme telle : une recommandation à une communauté n’en est pas une à tout l’État.',
  'method.named': 'Nommer',
  'method.named.1':
    'Un paragraphe nomme une Partie quand son texte, ses tirets ou une note qui y est appelée la nomme. Être nommé n’est ni bien ni mal : les pratiques nomment, les lacunes aussi.',
  'method.named.2':
    'Les Parties ne sont comptées que là où la même page les énumère, à partir du même ensemble.',
  'method.factsheet': 'Les fiches',
  'method.factsheet.1':
    'Une fiche est une projection du rapport sur une Partie, établie par des règles : les citations qui la nomment, les recommandations qui lui sont adressées avec son nom à la place des destinataires, celles à toutes les Parties, celles que le texte laisse ouvertes, et les pratiques.',
  'method.factsheet.2':
    'Pour chaque recommandation il y a une disposition avec sa raison, afin que rien ne soit omis en silence. Ce qu’une personne devrait déduire n’est pas sur ces pages.',
  'method.later': 'Les notes ultérieures',
  'method.later.1':
    'Ce qu’un organe apprend après l’adoption est à côté du nom. La liste adoptée ne change que par un corrigendum de l’organe lui-même.',
  'method.never': 'Ce qui n’est jamais montré',
  'method.never.1': 'Ni classement, ni note, ni totaux d’États côte à côte.',
  'method.never.2':
    'Aucun État n’est dit en retard ou silencieux. Il y faut une décision de l’organe, avec un numéro et une date, et elle les portera.',
  'method.slip': 'Une erreur ?',
  'method.slip.1':
    'Si une page dit autre chose que le texte adopté, c’est le texte adopté qui a raison. Citez l’adresse du paragraphe quand vous le dites à qui tient ce site.',
};
