import type { BlockDraft, BlockKind, Draft, LineIndex, Stage } from '../draft.js';
import { Outline } from '../outline.js';
import { cutUnits } from '../units.js';

/**
 * Cuts a letter: head, addressee, subject, paragraphs (joined over a page), developments, attachments. The lines that
 * come back on each following page are furniture.
 */
export const letterStage: Stage = {
  name: 'letter',
  reads: ['lines', 'pages', 'taken', 'blocks'],
  writes: ['blocks', 'furniture', 'taken'],
  run(draft: Draft): void {
    const lines = takeRepeatedHeads(
      draft,
      draft.blocks.flatMap((block) => block.lines).sort((a, b) => a - b),
    );
    const outline = new Outline(draft);
    const subject = lines.findIndex((line) => subjectLine.test(draft.lines[line].text));
    const head = lines.slice(0, Math.max(0, subject));
    const units = cutUnits(outline, lines.slice(head.length), () => true);
    let isAttachment = false;
    const body = units.map((unit): BlockDraft => {
      const text = unit.lines.map((line) => draft.lines[line].text).join(' ');
      if (attachments.test(text) && !isAttachment) isAttachment = true;
      return block(kindOf(text, isAttachment), unit.lines);
    });
    draft.blocks = [...headBlocks(outline, head), ...body];
  },
};

export const subjectLine = /^(?:subject|re|objet|betreft|onderwerp)\b\s*:?\s*/i;
const attachments = /^(?:attachments?|annexes|enclosures?|bijlagen?|pièces jointes)\b/i;
const addressee =
  /^(?:to (?:the|mr|ms|mrs|dr|prof)\b|aan (?:de|het)\b|à (?:la|l’|l'|monsieur|madame)|(?:dear|attn)\b)/i;

/**
 * A paragraph that tells of a law or a measure: made, in force, proposed. What the writer finds lacking or asks for
 * stays text: to tell a call from a remark takes a person.
 */
const development =
  /\b(?:(?:has|have|had) (?:recently |since )?(?:come|entered) into (?:force|effect)|(?:came|entered|comes|enters) into (?:force|effect)|(?:has|have) (?:recently |since )?been (?:adopted|enacted|passed|amended|launched|established|set up)|(?:was|were) (?:adopted|enacted|passed|launched|established|set up) (?:in|on)|proposal for (?:a|an|the) (?:new )?(?:regulation|directive|law|act|bill))\b/i;

function kindOf(text: string, isAttachment: boolean): BlockKind {
  if (isAttachment) return 'attachment';
  if (subjectLine.test(text)) return 'subject';
  return development.test(text) ? 'development' : 'body';
}

const headLabel =
  /^(?:date|datum|our reference|your reference|reference|ons kenmerk|uw kenmerk|kenmerk|page|pagina|notre référence)$/i;

/** Below the first page, a piece that begins with a label alone ("Date", "Our reference") is the head of a page. */
function takeRepeatedHeads(draft: Draft, lines: readonly LineIndex[]): LineIndex[] {
  const outline = new Outline(draft);
  const subject = lines.findIndex((line) => subjectLine.test(draft.lines[line].text));
  const heads = new Set<LineIndex>();
  lines.forEach((line, at) => {
    if (at <= subject || !headLabel.test(draft.lines[line].text) || !outline.isParted(line)) return;
    for (const i of outline.piece(line, 8)) heads.add(i);
  });
  for (const line of heads) {
    draft.furniture.push({ kind: 'running-head', line });
    draft.taken[line] = 1;
  }
  return lines.filter((line) => !heads.has(line));
}

function headBlocks(outline: Outline, lines: readonly LineIndex[]): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  for (const line of lines) {
    const isPart = outline.isParted(line);
    const last = blocks.at(-1);
    if (last && !isPart) last.lines.push(line);
    else blocks.push(block(addressee.test(outline.text(line)) ? 'addressee' : 'letterhead', [line]));
  }
  return blocks;
}

function block(kind: BlockKind, lines: readonly LineIndex[]): BlockDraft {
  return { kind, number: null, level: 0, boxKind: null, titleLines: 0, prefix: 0, lines: [...lines] };
}
