import { attribute, child, type XmlElement } from '../../ooxml/xml.js';

const SIDES = ['w:top', 'w:left', 'w:bottom', 'w:right'] as const;
/** Strict files name the sides by the direction of reading. */
const STRICT_SIDES: Readonly<Record<string, string>> = { 'w:left': 'w:start', 'w:right': 'w:end' };

/**
 * Whether a paragraph is a piece of a box: a line on all four sides, or a coloured ground. Paragraphs that follow each
 * other with the same key are one box, as Word draws them. A line on one side only is an ornament.
 */
export function frameOf(pPr: XmlElement): { readonly frame?: string | null } {
  const borders = child(pPr, 'w:pBdr');
  const shade = child(pPr, 'w:shd');
  if (!borders && !shade) return {};
  const lines = SIDES.map(
    (side) => borders && (child(borders, side) ?? child(borders, STRICT_SIDES[side] ?? '')),
  );
  const framed = lines.every((line) => line && !/^(?:nil|none)$/.test(attribute(line, 'w:val') ?? 'none'));
  const ground = shade && colourOf(shade);
  if (!framed && !ground) return { frame: null };
  return { frame: `${framed ? 'lines' : ''} ${ground ?? ''}` };
}

/** Null for no colour and for white. */
function colourOf(shade: XmlElement): string | null {
  const fill = attribute(shade, 'w:fill') ?? 'auto';
  const theme = attribute(shade, 'w:themeFill');
  if (theme && !/^background1$/.test(theme)) return theme;
  if (/^(?:pct|solid)/.test(attribute(shade, 'w:val') ?? '')) return 'pattern';
  return /^(?:auto|f{6}|)$/i.test(fill) ? null : fill.toLowerCase();
}
