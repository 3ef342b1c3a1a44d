import { enConsultations } from './en-consultations.js';
import { enContributions } from './en-contributions.js';
import { enDesk } from './en-desk.js';
import { enFindings } from './en-findings.js';
import { enLetters } from './en-letters.js';
import { enOneState } from './en-one-state.js';
import { enPeople } from './en-people.js';
import { enQuestionnaires } from './en-questionnaires.js';
import { enReplies } from './en-replies.js';
import { enRounds } from './en-rounds.js';

/*
 * The words of the interface in English: the keys that each other language must have. ICU MessageFormat; the
 * apostrophe is ’, since ' has a meaning there. One word, one thing: see GLOSSARY.md. No word ranks or accuses.
 */
export const en = {
  ...enContributions,
  ...enDesk,
  ...enConsultations,
  ...enPeople,
  ...enReplies,
  ...enFindings,
  ...enLetters,
  ...enOneState,
  ...enRounds,
  ...enQuestionnaires,
  'site.name': 'Rapporteur',
  skip: 'Skip to the text',
  'lang.label': 'Language',
  'lang.en': 'English',
  'lang.fr': 'Français',
  'nav.label': 'Main',
  'nav.round': 'Round',
  'nav.report': 'Report',
  'nav.recommendations': 'Recommendations',
  'nav.parties': 'Parties',
  'nav.data': 'Data',
  'nav.read': 'Read your own',
  'nav.about': 'About',
  'nav.method': 'Method',
  'crumbs.label': 'You are in',
  'pager.label': 'Before and after',
  'pager.previous': 'Before',
  'pager.next': 'After',
  'foot.unofficial':
    'Unofficial. Only the adopted texts are authoritative. No tracking, no cookie unless you sign in, nothing asked of another site.',
  unofficial: 'Unofficial. Made by software from {source}. Only the adopted text is authoritative.',
  'unofficial.where': 'Where the official text is',

  'verb.require': 'requires',
  'verb.request': 'requests',
  'verb.invite': 'invites',
  'levels.title': 'What the three verbs rest on',
  'level.require': 'The step follows from the Convention itself, read with its explanatory report.',
  'level.request':
    'The step follows from the Convention as a document that the Committee adopted makes clear: an opinion, an earlier finding.',
  'level.invite': 'The step is a promising practice, or goes beyond what the Convention asks.',

  'stage.launched': 'Launched',
  'stage.collecting': 'Collecting replies',
  'stage.analysing': 'Being analysed',
  'stage.adopted': 'Adopted',
  'stage.following-up': 'In follow-up',
  'question.monitoring': 'monitoring',
  'question.capacity-building': 'capacity-building',

  'home.title': 'What was recommended, to whom, and why',
  'home.lede':
    'Monitoring reports taken apart sentence by sentence: each recommendation with the parties it is addressed to, each party with the paragraphs that name it.',
  'home.door.party': 'A State',
  'home.door.party.text': 'What is addressed to it, at which level, on which paragraphs.',
  'home.door.recommendation': 'A recommendation',
  'home.door.recommendation.text':
    'By chapter, level, party or article; with its addressees on a map and in a table.',
  'home.door.report': 'The report',
  'home.door.report.text': 'Chapter by chapter, the notes beside the text, an address for each paragraph.',
  'home.door.read': 'A text of your own',
  'home.door.read.text': 'Have a report read in private. It is gone after 24 hours.',
  'home.find': 'Find a State',
  'home.find.text':
    '{count, plural, one {# party was monitored} other {# parties were monitored together}}. In alphabetical order.',
  'home.rounds': 'Rounds',
  'body.invented': '{body} (invented, to try things out)',
  'home.none': 'No round has been published here yet',
  'home.none.text':
    'A round appears as soon as its data are loaded. On your own computer this command loads the open data and starts the site:',

  'round.description': 'A monitoring round of the {body}: report, recommendations, parties.',
  'round.adoptedOn': 'Report adopted on {date}',
  'round.read': 'Read the report',
  'round.contents': 'In the report',
  'round.paragraphs': 'Paragraphs {first} to {last}',
  'round.recommendations': '{count, plural, one {# recommendation:} other {# recommendations:}}',
  'round.fact.parties': 'monitored at the same time, on the same theme',
  'round.fact.recommendations': 'in the report, to all parties or to some',
  'round.fact.chapters': 'Chapters',
  'round.fact.chapters.text':
    '{paragraphs, plural, =0 {no numbered paragraphs} one {# numbered paragraph} other {# numbered paragraphs}}',
  'round.parties.text':
    '{count, plural, one {# party} other {# parties}} in alphabetical order. The report compares a theme; it ranks nobody.',
  'round.documents': 'Documents',
  'round.official': 'Official site',
  'round.questions': 'Questionnaire',
  'round.questions.text': '{count, plural, one {# question} other {# questions}}, in outline',
  'round.noReport': 'No report yet',
  'round.noReport.text':
    'This round has no published report. Its chapters and recommendations will stand here once one is adopted and loaded.',

  'report.description': 'A report of the {body}, paragraph by paragraph.',
  'report.looseNotes': 'Notes without a mark in the text',
  'contents.label': 'Contents',
  'contents.whole': 'The whole report',
  'chapter.front': 'Front matter',
  'chapter.numbered': 'Chapter {number}',
  'chapter.description': '{title}: a chapter of “{report}”.',
  'text.paragraph': 'Paragraph {number}',
  'text.names': 'Names',
  'text.namesNobody': 'Names no party.',
  'text.runNamesNobody': 'Name no party:',
  'text.absent': 'The adopted text is not on this site; numbers, parties and topics are.',
  'paragraph.inChapter': 'Read it in its chapter',
  'margin.note': 'Note',
  'margin.notes': '{count, plural, one {With note} other {With notes}}',
  'margin.named': 'Named',
  'margin.namedInNote': 'Named in a note',
  'margin.about': 'About',
  'margin.listed': 'Listed',
  'margin.leadsTo': 'Leads to',
  'margin.who': 'See who',
  'box.provision': 'Provision',
  'box.practice': 'Promising practice',
  'box.difficulty': 'Difficulty in implementation',
  'box.voice': 'In the words of a child',
  'box.other': 'Box',
  'skeleton.title': 'What you see is the outline',
  'skeleton.what':
    'This site holds open data of the report: numbers, parties, levels, notes and topics. It does not hold the sentences of the adopted text.',
  'skeleton.how':
    'On a copy of your own you can add the text: save the official document as plain text and run the command below.',
  'skeleton.file': 'REPORT.txt',

  'cite.open': 'Cite',
  'cite.text': 'Text',
  'cite.link': 'Address',
  'cite.paragraph': 'para. {number}',

  'filter.label': 'Narrow the list',
  'filter.any': 'Any',
  'filter.chapter': 'Chapter',
  'filter.level': 'Level',
  'filter.party': 'Party',
  'filter.article': 'Article',
  'filter.addressees': 'Addressees',
  'filter.apply': 'Show',
  'filter.clear': 'Show all again',
  'filter.notUnderstood': '“{value}” is not known here, and narrows nothing.',
  article: 'Article {number}',
  'kind.all': 'all parties',
  'kind.unspecified': 'parties, none named',
  'kind.not-already': 'those not already doing so',
  'kind.named': 'named parties',

  'recommendations.description': 'The recommendations of the {body}, by chapter, level, party and article.',
  'recommendations.lede':
    'Each with its level and its addressees, as adopted. The filters stand in the address, so that a list can be sent to somebody.',
  'recommendations.count':
    '{count, plural, =0 {None} other {#}} of {total, plural, one {# recommendation} other {# recommendations}}',
  'recommendations.party':
    'that name {party}, or are addressed to all parties. Those to parties in general are counted on the page of the party.',
  'recommendations.none': 'Nothing fits all of these filters',
  'recommendations.none.text':
    'Leave one out. A recommendation without a list of parties is not found under any party: the text does not say whom it means.',
  'recommendation.title': 'Recommendation {number}',
  'recommendation.all': 'All recommendations',
  'recommendation.level': 'Level',
  'recommendation.articles': 'Provisions it names',
  'recommendation.related': 'Paragraphs that lead to it',
  'recommendation.inReport': 'In the report',
  'recommendation.inReport.text': 'Read it in chapter {chapter}',
  'recommendation.whom': 'To whom',
  'recommendation.table': 'Party by party',
  'recommendation.table.caption':
    'How recommendation {number} reaches each party, as adopted; in alphabetical order',
  'addressees.all': 'Addressed to all parties.',
  'addressees.unspecified': 'Addressed to parties, without naming any.',
  'addressees.not-already': 'Addressed to the parties that are not already doing so.',
  'addressees.named': 'Addressed to the parties that it names or lists.',
  'addressees.list': '{count, plural, one {# party named:} other {# parties named:}}',
  'addressees.to': 'To',
  'addressees.count': '{count, plural, one {# party named} other {# parties named}}',
  'addressees.condition': 'On the condition:',
  'addressees.asAdopted': 'In the order of the adopted text, which never changes.',
  'addressees.noList': 'no list',
  'reach.named': 'named',
  'reach.all': 'through “all parties”',
  'reach.not-named': 'not named',
  'reach.outside': 'outside this round',
  'reach.later': 'a later note concerns it',
  'reach.notNo': 'Not named is not “no”: the text is silent on these parties, and silence is not a finding.',
  'map.label': 'Map of tiles: how recommendation {number} reaches each party. The table below says the same.',
  'later.note':
    '{party}: note {note}, made after adoption, tells what the Committee learnt since. The adopted list stays as it is.',
  'later.short': 'note {notes}',
  'table.region': 'Table: {caption}',
  'table.party': 'Party',
  'table.addressed': 'Addressed',
  'table.part': 'In part',
  'table.later': 'Later notes',
  'table.recommendation': 'Number',
  'table.disposition': 'For this party',
  'table.reason': 'Reason',
  'table.paragraphs': 'Paragraphs',

  'parties.lede': 'In alphabetical order. Choose one to see what is addressed to it.',
  'parties.map':
    'Map of tiles: the parties monitored in this round. The list beside it has the same parties.',
  'standing.monitored': 'Monitored in this round',
  'standing.monitored.text':
    '{count, plural, one {# party} other {# parties}} that had ratified when the round was opened.',
  'standing.joined-later': 'Joined later',
  'standing.joined-later.text':
    '{count, plural, one {# party was} other {# parties were}} not monitored in this round; the recommendations to all parties concern them too.',
  'standing.outside': 'Outside the round',
  'standing.outside.text':
    '{count, plural, one {# State} other {# States}} that the report speaks of without monitoring them.',
  'party.inForce': 'in force since {date}',
  'party.standing.monitored': 'Monitored in this round.',
  'party.standing.joined-later':
    'Became a party after the round was opened: not monitored, and concerned by the recommendations to all parties.',
  'party.standing.outside': 'Not monitored in this round.',
  'party.treaty': 'The State and the Convention',
  'party.fact.signed': 'Signed',
  'party.fact.ratified': 'Ratified',
  'party.fact.in-force': 'In force',
  'party.fact.left': 'Ceased to be a party',
  'party.fact.reservation': 'Reservation',
  'party.fact.declaration': 'Declaration',
  'party.fact.source': 'Source:',
  'party.bound': 'Bound by the Convention since {date}.',
  'party.then': 'The report calls it {name}.',
  'party.description':
    'What a monitoring report says to {party}: recommendations by level, paragraphs, factsheet.',
  'party.factsheet': 'Factsheet',
  'party.filtered': 'As a list',
  'party.fact.listed': 'Addressed to it',
  'party.fact.listed.text':
    '{all, plural, =0 {by name or list; none to all parties} one {by name or list; # more to all, or to parties in general} other {by name or list; # more to all, or to parties in general}}',
  'party.fact.levels': 'At which level',
  'party.fact.levels.text': 'counted over those addressed to it',
  'party.fact.open': 'Left open by the text',
  'party.fact.open.text': 'no list says whether it is meant',
  'party.fact.named': 'Paragraphs that name it',
  'party.fact.named.text':
    '{practices, plural, =0 {no box of practice is about it} one {# box of promising practice is about it} other {# boxes of promising practice are about it}}',
  'party.noneListed': 'No recommendation names {party}',
  'party.noneListed.text':
    'Those addressed to all parties, and those without a list, stand below. Not named is not “no”.',
  'party.toAll':
    '{count, plural, one {# more to all, or to parties in general} other {# more to all, or to parties in general}}',
  'party.toAll.text': 'They concern this party as they concern every other.',
  'party.withoutList': '{count, plural, one {# left open by the text} other {# left open by the text}}',
  'party.withoutList.text':
    'Addressed to parties “not already doing so”, or on a condition, without a list. From the text alone nobody can tell whether this party is meant.',
  'party.show': 'Show them',
  'party.paragraphs': 'Paragraphs that name it',
  'party.notNo': 'Where a paragraph does not name it, the text says nothing of it: that is not a “no”.',
  'party.practices': '{count, plural, one {Promising practice} other {Promising practices}}',
  'why.text': 'Named in the text',
  'why.footnote': 'Listed in note {notes}',
  'why.subItems': 'Listed in its sub-items',
  'why.with': 'with',
  'why.withCount': 'with {count} others.',
  'why.spoken': 'Spoken of in',
  'why.partly': 'Addressed in part: {part}.',
  'why.items': 'In these sub-items:',
  'why.through': 'To those not already doing so; it refers to {number}, whose list has this party.',
  'dispositions.title': 'Every recommendation accounted for',
  'dispositions.text':
    'For each recommendation of the report: whether it reaches this party, and the reason. Nothing is left out in silence.',
  'dispositions.caption':
    '{party}: {count, plural, one {# recommendation} other {# recommendations}}, each with its reason',
  'dispositions.sum':
    '{total} = {specific} to this party + {generic} to all or to parties in general + {addressed} left open by the text + {others} to others',
  'dispositions.see': 'See each with its reason',
  'dispositions.merged': 'Printed together with {number}.',
  'disposition.specific': 'to this party',
  'disposition.generic': 'to all, or to parties in general',
  'disposition.as-addressed': 'left open by the text',
  'disposition.not-addressed': 'to others',

  'factsheet.title': '{party}: factsheet',
  'factsheet.back': 'Back to the page of {party}',
  'factsheet.print': 'This page prints as the factsheet, without its navigation.',
  'factsheet.description': 'What the report says to {party}, chapter by chapter.',

  'search.title': 'Search',
  'search.field': 'Words to find',
  'search.placeholder': 'Search',
  'search.do': 'Search',
  'search.again': 'Search in full',
  'search.hint': 'Words in any form; “words in quotation marks” together; -word to leave one out.',
  'search.found': '{count, plural, one {# place found} other {# places found}}',
  'search.capped': 'More than {count} places; the best of them come first',
  'search.everywhere': 'Search in all rounds',
  'search.direct': 'Pages of that name',
  'search.page': 'Page {page}',
  'search.none': 'Nothing found for “{text}”',
  'search.none.text':
    'Try fewer words, or a word of the report’s own language. Where only the outline is loaded, the search looks in topics and not in sentences.',
  'hit.section': 'Section {key}',
  'hit.paragraph': 'Paragraph {key}',
  'hit.recommendation': 'Recommendation {key}',
  'hit.box': 'Box {key}',
  'hit.footnote': 'Note {key}',
  'hit.passage': 'Text without a number',
  'hit.label': 'topic, in our words',

  'data.lede':
    'Files for everyone: facts and neutral topics, without the sentences of the adopted texts, also where pages of this site show them.',
  'data.licence': 'Licence',
  'data.licence.text':
    'The data and the topics are under Creative Commons Attribution 4.0. Name Rapporteur and the symbol of the document. The adopted texts belong to their authors.',
  'data.files': 'Files',
  'data.files.text':
    'Tables as CSV in UTF-8, described for programs by CSVW; the same in one JSON file. Parties are ISO 3166-1 alpha-2. A cell that holds several values parts them with a blank.',
  'data.careful': 'Before you count',
  'data.careful.text':
    'A party that is not named in a paragraph or a list is not a “no”. Recommendations rest on different levels and conditions: adding them up by State says nothing of how a State does.',
  'data.api': 'For programs',
  'data.api.text':
    'Each page of a round is also JSON, and so is the search: add .json to its address. The same is under /api/v1, with lists in pieces and an ETag, described in OpenAPI 3.1.',
  'data.api.open': 'Description of the API',
  'data.source': 'Source: {symbol}, {date}.',
  'data.rows': '{count, plural, one {# row} other {# rows}}',
  'data.all': 'All tables in one JSON file',
  'data.metadata': 'Description of the tables (CSVW)',
  'data.none': 'No data yet',
  'data.none.text': 'The files appear with the first published round.',

  'check.title': 'Check a draft',
  'check.lede':
    'Counts against lists, references, numbers, notes, names: what does not add up in a report, shown beside its line.',
  'check.answer': 'The notices',
  'check.answer.page': 'on a page, beside the text',
  'check.answer.docx': 'in my Word file, as comments',
  'check.do': 'Check it',
  'check.again': 'Check another text',
  'check.instead': 'Check a draft instead',
  'check.private.1':
    'The text is checked in the memory of this server and forgotten with the answer. It is not stored, has no address, and is in no log.',
  'check.private.2':
    'A restricted draft should not leave your computer: the checker also comes as one file for your browser that works without a network. Ask whoever runs this site.',
  'read.instead': 'Have a text read instead',
  'read.lede':
    'Give it the text of a report. It finds paragraphs, notes, recommendations and the parties they name, and shows them to you alone.',
  'read.private': 'In private',
  'read.private.1':
    'The text is read on this server and shown under an address that nobody can guess. Whoever has the address can read it: keep it to yourself.',
  'read.private.2':
    'It is in no search, no list and no feed. It is deleted after 24 hours, or as soon as you press the button on its page.',
  'read.private.3': 'Do not give it a text with personal data of others, unless you may.',
  'read.file': 'A file',
  'read.file.hint': 'Word (.docx), PDF, plain text, Markdown or HTML, up to {size} MB.',
  'read.paste': 'Or the text itself',
  'read.paste.hint': 'With its paragraph numbers and notes, as they stand on the page.',
  'read.do': 'Read it',
  'read.error': 'That did not work',
  'read.untitled': 'A text without a title',
  'read.until': 'For you alone. Deleted on {date} at {time} UTC.',
  'read.delete': 'Delete it now',
  'read.deleted': 'Deleted',
  'read.deleted.text': 'The text and everything found in it are gone from this server.',
  'read.deleted.again': 'Read another text',
  'read.found': 'What was found',
  'read.found.paragraphs': 'Paragraphs',
  'read.found.footnotes': 'Notes',
  'read.found.recommendations': 'Recommendations',
  'read.found.parties': 'Monitored parties named',
  'read.found.gaps':
    '{count, plural, =0 {no number is missing} one {# number is missing} other {# numbers are missing}}',
  'read.found.marked':
    '{count, plural, =0 {each with its mark} one {# without its mark} other {# without their marks}}',
  'read.profile': 'Read as: {profile}',
  'read.notices': 'Where the reading is in doubt',
  'read.notices.none': 'Nothing is in doubt.',
  'read.notices.more': '{count, plural, one {# more in the JSON} other {# more in the JSON}}',
  'read.where.paragraph': 'paragraph {number}',
  'read.where.footnote': 'note {number}',
  'read.where.recommendation': 'recommendation {number}',
  'read.where.section': 'section {number}',
  'read.where.line': 'line {number}',
  'read.none': 'No recommendation was recognised',
  'read.none.text':
    'Paragraphs, headings and notes were read all the same. Recommendations are only recognised where a body’s way of writing them is known: nothing is guessed.',
  'read.factsheets': 'Factsheets',
  'read.factsheets.text': 'What this text says to each monitored party that it names.',
  'read.back': 'Back to the reading',
  'severity.error': 'Error',
  'severity.warning': 'Doubtful',
  'severity.info': 'Note',
  'formats.empty': 'It is empty, or holds nothing but blank lines. Choose another file, or paste the text.',
  'formats.binary':
    'It is not a text: it holds bytes that no text has. Save the document as plain text first.',
  'formats.picture-or-recording': 'It is a picture or a recording. Give its text.',
  'formats.archive': 'It is an archive. Unpack it and give one of the files.',
  'formats.office-file': 'It is an office document of a kind that is not read. Save it as plain text first.',
  'formats.pdf-not-read-here': 'It is a PDF, which is not read here. Take its text out first, and give that.',
  'formats.encoding-not-read': 'Its encoding is not one that is read. Save it as UTF-8.',
  'formats.too-large': 'It is too large. Split it and give the parts one by one.',
  'formats.too-many-lines': 'It has too many lines. Split it and give the parts one by one.',
  'formats.nested-too-deep': 'Its elements are nested too deep to be a text. Save it as plain text.',
  'formats.took-too-long':
    'Reading it took too long and was stopped. Save it again in the program that made it.',
  'formats.took-too-much-memory':
    'Reading it took too much memory and was stopped. Split it, and give the parts one by one.',
  'formats.not-xml': 'Its name says XML, and it is not: it is cut or damaged. Export it again.',
  'formats.not-akoma-ntoso': 'It is XML, but not Akoma Ntoso, the only kind of XML that is read.',
  'formats.document-type':
    'It declares a document type of its own (DTD), which is not read for safety. Save it without.',
  'formats.pdf-password': 'It is a PDF under a password. Save it without one in the program that made it.',
  'formats.pdf-broken': 'It is a damaged PDF. Open it in the program that made it and save it again.',
  'formats.pdf-without-text':
    'It is a PDF of pictures, without text. Recognise its text first (OCR), then give it again.',
  'formats.table-broken':
    'This CSV text has quotation marks that do not fit, so that its cells can not be told apart.',
  'formats.too-many-pages': 'It has too many pages. Split it and give the parts one by one.',
  'formats.too-compressed':
    'It unpacks to far more than a text would hold. Open it in the program that made it and save it again.',
  'formats.too-many-parts':
    'It holds too many parts to be a text. Save it again in the program that made it.',
  'formats.package-damaged':
    'It is damaged or was cut on its way. Save it again in the program that made it.',
  'formats.package-unsafe':
    'It holds parts whose names lead out of it. Save it again in the program that made it.',
  'formats.office-password': 'It is under a password. Save it without one in the program that made it.',
  'formats.tracked-already': 'It holds tracked changes already. Accept or reject them first.',
  'formats.not-json': 'Its name says JSON, and it is not.',
  'formats.not-a-document': 'It is JSON, but not a document in the form that Rapporteur writes.',

  'refusal.home': 'To the first page',
  'refusal.notFound': 'There is no such page',
  'refusal.notFound.text': 'Nothing is at this address. It may have been mistyped.',
  'refusal.notFound.next': 'Search for a word, or begin at the first page.',
  'refusal.noRound': 'There is no such round',
  'refusal.noRound.text': 'No published round is called “{about}”.',
  'refusal.noRound.next': 'The rounds are listed on the first page.',
  'refusal.noReport': 'There is no report here',
  'refusal.noReport.text': 'This round is not published, has no published report, or none of that date.',
  'refusal.noReport.next':
    'The rounds are listed on the first page. An address with a date shows the edition of that day and no other.',
  'refusal.noParty': 'Not a party of this round',
  'refusal.noParty.text': '“{about}” is not the code of a party of this round.',
  'refusal.noParty.next': 'Codes are ISO 3166-1 alpha-2, such as NL. The parties are listed under “Parties”.',
  'refusal.noRecommendation': 'There is no such recommendation',
  'refusal.noRecommendation.text': 'The report has no recommendation “{about}”.',
  'refusal.noRecommendation.next': 'All of them are listed under “Recommendations”.',
  'refusal.noParagraph': 'There is no such paragraph',
  'refusal.noParagraph.text': 'The report has no paragraph {about}.',
  'refusal.noParagraph.next': 'The contents are under “Report”.',
  'refusal.noFinding': 'No such finding',
  'refusal.noFinding.text': 'There is no finding {about} in this edition of the report.',
  'refusal.noFinding.next':
    'Keys of findings belong to one edition. Start from the paragraph, or from the list of findings.',
  'refusal.noChapter': 'There is no such chapter',
  'refusal.noChapter.text': 'The report has no chapter “{about}”.',
  'refusal.noChapter.next': 'The contents are under “Report”.',
  'refusal.noText': 'The adopted text is not on this site',
  'refusal.noText.text':
    'A factsheet is made from the adopted text; only the open data of this report are loaded here.',
  'refusal.noText.next':
    'The page of the party shows what the data say. The report’s own page says how to add the text.',
  'refusal.readingGone': 'This reading is gone',
  'refusal.readingGone.text': 'Private readings are deleted after 24 hours, or when their owner says so.',
  'refusal.readingGone.next': 'You can have the text read again.',
  'refusal.notWord': 'This is no Word file',
  'refusal.notWord.text':
    'Comments can only be put into a Word file (.docx), and the text came in another form.',
  'refusal.notWord.next': 'Choose the Word file, or have the notices shown on a page.',
  'refusal.nothingSent': 'There was no text',
  'refusal.nothingSent.text': 'Neither a file nor a text came with the form.',
  'refusal.nothingSent.next': 'Choose a file, or paste the text.',
  'refusal.unreadable': 'This text could not be read',
  'refusal.unreadable.text': '{about}',
  'refusal.unreadable.next': 'Nothing was kept.',
  'refusal.tooLarge': 'This is too large',
  'refusal.tooLarge.text': 'At most {about} MB are read at once.',
  'refusal.tooLarge.next': 'Split the text and give the parts one by one. Nothing was kept.',
  'refusal.tooLong': 'Reading took too long',
  'refusal.tooLong.text': 'The reading was stopped after {about} seconds.',
  'refusal.tooLong.next': 'Split the text and give the parts one by one. Nothing was kept.',
  'refusal.busy': 'Others are being served',
  'refusal.busy.text': 'This server has as much to do as it can do at once.',
  'refusal.busy.next': 'Try again in a minute. Nothing was kept.',
  'data.workbook': 'All tables as one workbook, a sheet each.',
  'downloads.label': 'Download',
  'downloads.of': 'Download {what}',
  'downloads.text': 'the text',
  'downloads.report': 'the report',
  'downloads.chapter': 'the chapter',
  'downloads.factsheet': 'the factsheet',
  'downloads.factsheets': 'all factsheets',
  'downloads.table': 'the table',
  'downloads.answers': 'questions and answers',
  'downloads.recommendations': 'the recommendations',
  'downloads.source': 'Source',
  'downloads.report.title': 'The report as {format}',
  'downloads.factsheets.title': 'All factsheets as {format}',
  'downloads.waiting':
    '{ahead, plural, =0 {It is the next file to be made.} one {One other file is made before it.} other {# other files are made before it.}}',
  'downloads.running': 'The file is being made. For a long report this takes up to half a minute.',
  'downloads.progress': '{done} of {of} are made.',
  'downloads.leave':
    'You can leave this page and come back: the work goes on, and the file is kept for a day.',
  'downloads.look': 'See whether it is ready',
  'downloads.refreshes': 'This page looks by itself every {seconds} seconds.',
  'downloads.stop': 'Stop that',
  'downloads.ready': 'The file is ready.',
  'downloads.take': 'Download {name} ({size})',
  'downloads.failed': 'The file could not be made.',
  'downloads.failed.next':
    'Ask for it again, or take another format. If it does not help, tell the operator of this site: the reason is in its log.',
  'downloads.again': 'Ask again',
  'refusal.notWritable': 'This text can not be had in that format',
  'refusal.notWritable.text':
    'It has a character that the format can not show, or the server has no typesetter for PDF.',
  'refusal.notWritable.next': 'Take another format: DOCX and HTML hold every text.',
  'refusal.otherSite': 'This form came from another site',
  'refusal.otherSite.text': 'Forms are only taken from our own pages.',
  'refusal.otherSite.next': 'Open the page here and send it again.',
  'refusal.badAddress': 'This address can not be read',
  'refusal.badAddress.text': 'Something in it has a form that is not known: {about}',
  'refusal.badAddress.next': 'Begin at the first page, or look into the description of the API.',
  'refusal.notAllowed': 'Not possible here',
  'refusal.notAllowed.text': 'This address can be read; {about} is not for it.',
  'refusal.notAllowed.next': 'Follow the link to read it.',
  'refusal.tooMany': 'Too many requests',
  'refusal.tooMany.text': 'More came from your network than is served in so short a time.',
  'refusal.tooMany.next': 'Wait a minute. For all data at once there are files under “Data”.',
  'refusal.fault': 'Something went wrong on our side',
  'refusal.fault.text':
    'The page could not be made. It is not your doing, and nothing of yours was lost or kept.',
  'refusal.fault.next': 'Try again in a minute.',

  'about.lede':
    'Rapporteur takes the report that a monitoring body adopted and makes it findable, citable and countable, without changing a word of it.',
  'about.what': 'What it is',
  'about.what.1':
    'A monitoring body looks at how States keep a convention, and writes down what it found and what it recommends. Such a report has hundreds of paragraphs and notes; what concerns one State is spread over all of them.',
  'about.what.2':
    'Rapporteur reads the report by program, gives each paragraph and each recommendation an address, and gathers for each State what names it. Each statement leads back to the sentence it comes from.',
  'about.not': 'What it is not',
  'about.not.1':
    'It is not the body, does not speak for it and is not its record. Only the adopted texts are authoritative.',
  'about.not.2':
    'It ranks nobody. There is no score and no table of totals by State: recommendations differ in weight, in condition and in whom they mean, and a sum of them would measure nothing.',
  'about.not.3':
    'It concludes nothing from silence. A State that a list does not name may do the thing, or not; the text does not say.',
  'about.private': 'Your privacy',
  'about.private.1':
    'No cookie unless you sign in to work, no fonts, pictures or scripts from elsewhere, no counting of visitors.',
  'about.private.2':
    'A text that you have read in private is deleted after 24 hours. The server keeps no list of who read what.',
  'about.access': 'For everyone',
  'about.access.1':
    'The pages are made for WCAG 2.2 level AA: they work by keyboard, with a screen reader, enlarged, in dark and in high contrast, printed, and without scripts.',
  'about.access.2': 'Something is in your way? Tell whoever runs this site.',
  'about.free': 'Free software',
  'about.free.1':
    'The program is free software under the EUPL 1.2, the data under CC BY 4.0. Whoever likes can run a copy, offline too.',

  'method.lede': 'How a page is made from an adopted text, what is computed, and what is never concluded.',
  'method.read': 'Reading',
  'method.read.1':
    'The text is taken apart by rules that are written down and tested: paragraphs by their numbers in sequence, notes by their marks, boxes and recommendations by their headings. Each line of the source ends up in exactly one place.',
  'method.read.2':
    'What is in doubt is said to be in doubt, with the line where it stands. Nothing is guessed in silence.',
  'method.level': 'Level',
  'method.level.1':
    'The level of a recommendation is its verb: requires, requests, invites. The three differ in what they rest on, and not in how urgent they are.',
  'method.whom': 'To whom',
  'method.whom.1':
    'Addressees are those that the adopted text names: in the sentence, in a note marked in it, or in the lists of its sub-items. They stand in the adopted order.',
  'method.whom.2':
    'Where a recommendation goes to parties “not already doing so” without a list, or to parties in general, no name is put in. It is shown as addressed, beside the paragraphs on the same matter.',
  'method.whom.3':
    'A part of a State is shown as that part: a recommendation to one community is not one to the whole State.',
  'method.named': 'Named',
  'method.named.1':
    'A paragraph names a party when its text, its bullets or a note marked in it does. Being named is neither good nor bad: practices name, and so do gaps.',
  'method.named.2': 'Parties are counted only where the same page lists them, from the same set.',
  'method.factsheet': 'Factsheets',
  'method.factsheet.1':
    'A factsheet is a projection of the report on one party, made by rules: quotations that name it, recommendations addressed to it with its name where the addressees stood, those to all parties, those that the text leaves open, and practices.',
  'method.factsheet.2':
    'For each recommendation there is a disposition with its reason, so that nothing is dropped in silence. What a person would have to infer is not on these pages.',
  'method.later': 'Later notes',
  'method.later.1':
    'What a body learns after adoption stands beside the name. The adopted list changes only by a corrigendum of the body itself.',
  'method.never': 'What is never shown',
  'method.never.1': 'No ranking, no score, no totals of States side by side.',
  'method.never.2':
    'No State is called late or silent. That needs a decision of the body with a number and a date, and will carry them.',
  'method.slip': 'A slip?',
  'method.slip.1':
    'If a page says something else than the adopted text, the adopted text is right. Cite the address of the paragraph when you tell whoever runs this site.',
} as const;
