import type { Severity } from '@rapporteur/document';

export type Language = 'en' | 'fr';

/** Everything that the page says, beside the notices themselves. */
export interface Words {
  readonly title: string;
  readonly lede: string;
  readonly offline: string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly check: string;
  readonly more: string;
  readonly decisions: string;
  readonly decisionsHint: string;
  readonly preset: string;
  readonly presetHint: string;
  readonly took: (what: string) => string;
  readonly notTaken: (name: string) => string;
  readonly working: (what: string) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly nothing: string;
  readonly failed: string;
  readonly pasted: string;
  readonly results: (name: string) => string;
  readonly sum: (counts: Readonly<Record<Severity, number>>, dismissed: number) => string;
  readonly show: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly ruleLabel: string;
  readonly allRules: string;
  readonly dismiss: string;
  readonly dismissOf: (rule: string) => string;
  readonly reason: string;
  readonly reasonMissing: string;
  readonly keep: string;
  readonly dismissed: string;
  readonly saveDocx: string;
  readonly saveJson: string;
  readonly saveHtml: string;
  readonly saveDecisions: string;
  readonly time: (lines: number, seconds: string) => string;
  readonly text: string;
}

const en: Words = {
  title: 'Check a text',
  lede: 'Counts against lists, references, numbers, notes, names, spelling: what does not add up in a monitoring report, shown beside its line.',
  offline:
    'This file works without a network and asks nothing of any server. Your text is read in this window only and is gone when you close it. Notices are in English.',
  choose: 'A file',
  chooseHint: 'Word (.docx), TXT, Markdown or HTML. You can also drop it anywhere on this page.',
  paste: 'Or the text itself',
  pasteHint: 'Paste it as it is, with its line breaks.',
  check: 'Check it',
  more: 'Earlier decisions, or a body of your own',
  decisions: 'Decisions that you saved',
  decisionsHint:
    'rapporteur.check.json: notices that you dismissed stay dismissed in the next revision of the text.',
  preset: 'Description of a body',
  presetHint: 'A JSON file with its names, verbs and parties, if it is not built in.',
  took: (what) => `Taken: ${what}.`,
  notTaken: (name) => `${name} is neither saved decisions nor the description of a body.`,
  working: (what) => `Checking: ${what}`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was kept.',
  nothing: 'Choose a file or paste a text first.',
  failed: 'The check failed, and the fault is ours. Your text is untouched.',
  pasted: 'pasted text.txt',
  results: (name) => `Notices on ${name}`,
  sum: ({ error, warning, info }, dismissed) =>
    `${count(error, 'error')}, ${count(warning, 'warning')}, ${count(info, 'question')}; ${dismissed} dismissed.`,
  show: 'Show',
  severity: { error: 'Errors', warning: 'Warnings', info: 'Questions' },
  ruleLabel: 'Rule',
  allRules: 'All rules',
  dismiss: 'Dismiss…',
  dismissOf: (rule) => `Dismiss this notice of ${rule}`,
  reason: 'Why is it right as it stands?',
  reasonMissing: 'Give a reason: it is remembered with the words of the text.',
  keep: 'Keep the notice',
  dismissed: 'Dismissed:',
  saveDocx: 'Save your Word file with the notices as comments',
  saveJson: 'Save the notices (JSON)',
  saveHtml: 'Save this page (HTML)',
  saveDecisions: 'Save the decisions',
  time: (lines, seconds) => `${lines.toLocaleString('en')} lines in ${seconds} seconds.`,
  text: 'The text with its notices',
};

const fr: Words = {
  title: 'Vérifier un texte',
  lede: 'Nombres et listes, renvois, numéros, notes, noms, orthographe : ce qui ne concorde pas dans un rapport de suivi, montré à côté de sa ligne.',
  offline:
    'Ce fichier fonctionne sans réseau et ne demande rien à aucun serveur. Votre texte est lu dans cette seule fenêtre et disparaît quand vous la fermez. Les remarques sont en anglais.',
  choose: 'Un fichier',
  chooseHint:
    'Word (.docx), TXT, Markdown ou HTML. Vous pouvez aussi le déposer n’importe où sur cette page.',
  paste: 'Ou le texte lui-même',
  pasteHint: 'Collez-le tel quel, avec ses retours à la ligne.',
  check: 'Vérifier',
  more: 'Décisions antérieures, ou un organe qui vous est propre',
  decisions: 'Décisions enregistrées',
  decisionsHint:
    'rapporteur.check.json : les remarques que vous avez écartées le restent dans la prochaine version du texte.',
  preset: 'Description d’un organe',
  presetHint: 'Un fichier JSON avec ses noms, ses verbes et ses parties, s’il n’est pas déjà connu.',
  took: (what) => `Pris en compte : ${what}.`,
  notTaken: (name) => `${name} ne contient ni des décisions enregistrées ni la description d’un organe.`,
  working: (what) => `Vérification : ${what}`,
  cancel: 'Annuler',
  cancelled: 'Annulé. Rien n’a été conservé.',
  nothing: 'Choisissez d’abord un fichier ou collez un texte.',
  failed: 'La vérification a échoué, et la faute est la nôtre. Votre texte est intact.',
  pasted: 'texte collé.txt',
  results: (name) => `Remarques sur ${name}`,
  sum: ({ error, warning, info }, dismissed) =>
    `${compte(error, 'erreur')}, ${compte(warning, 'avertissement')}, ${compte(info, 'question')} ; ${dismissed} écartée${dismissed < 2 ? '' : 's'}.`,
  show: 'Afficher',
  severity: { error: 'Erreurs', warning: 'Avertissements', info: 'Questions' },
  ruleLabel: 'Règle',
  allRules: 'Toutes les règles',
  dismiss: 'Écarter…',
  dismissOf: (rule) => `Écarter cette remarque de ${rule}`,
  reason: 'Pourquoi est-ce juste ainsi ?',
  reasonMissing: 'Donnez un motif : il est conservé avec les mots du texte.',
  keep: 'Garder la remarque',
  dismissed: 'Écartée :',
  saveDocx: 'Enregistrer votre fichier Word avec les remarques en commentaires',
  saveJson: 'Enregistrer les remarques (JSON)',
  saveHtml: 'Enregistrer cette page (HTML)',
  saveDecisions: 'Enregistrer les décisions',
  time: (lines, seconds) => `${lines.toLocaleString('fr')} lignes en ${seconds} secondes.`,
  text: 'Le texte et ses remarques',
};

export const words: Readonly<Record<Language, Words>> = { en, fr };

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

function compte(number: number, noun: string): string {
  return `${number.toLocaleString('fr')} ${noun}${number < 2 ? '' : 's'}`;
}
