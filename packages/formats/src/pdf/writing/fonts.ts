import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codePointsOf } from './font-characters.js';

/** One family: the same letters upright, slanted and bold. */
export interface FontFamily {
  /** Its own name, and the one that the templates ask for: of the same length, since it is changed in place. */
  readonly name: string;
  readonly asked: string;
  readonly files: readonly string[];
}

const noto = (folder: string, file: string, cuts: readonly string[]) =>
  cuts.map((cut) => `@expo-google-fonts/${folder}/${cut}/${file}_${cut}.ttf`);
const FOUR = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const TWO = ['400Regular', '700Bold'];

/**
 * The fonts of everything that is printed. The typesetter also looks at the fonts of the machine; a name of our own
 * keeps them out, so that the same text gives the same file on any machine. What no Noto font of these has (Hebrew,
 * Arabic, arrows, ticks, boxes to tick) comes from DejaVu.
 */
export const fontFamilies: readonly FontFamily[] = [
  { name: 'Noto Serif', asked: 'Rapp Serif', files: noto('noto-serif', 'NotoSerif', FOUR) },
  { name: 'Noto Sans', asked: 'Rapp Sans', files: noto('noto-sans', 'NotoSans', FOUR) },
  {
    name: 'Noto Sans Georgian',
    asked: 'Rapp Sans Georgian',
    files: noto('noto-sans-georgian', 'NotoSansGeorgian', TWO),
  },
  {
    name: 'Noto Sans Armenian',
    asked: 'Rapp Sans Armenian',
    files: noto('noto-sans-armenian', 'NotoSansArmenian', TWO),
  },
  {
    name: 'DejaVu Sans',
    asked: 'Rappor Sans',
    files: ['DejaVuSans', 'DejaVuSans-Bold'].map((file) => `dejavu-fonts-ttf/ttf/${file}.ttf`),
  },
];

const require = createRequire(import.meta.url);

export function fontPath(file: string): string {
  return require.resolve(file);
}

let covered: Set<number> | null = null;

/** Whether every kind of text, also bold and slanted, can be printed with this character in it. */
export function fontsHave(codePoint: number): boolean {
  covered ??= new Set(fontFamilies.slice(1).flatMap(({ files }) => inEveryCut(files)));
  return covered.has(codePoint);
}

function inEveryCut(files: readonly string[]): number[] {
  const [first, ...others] = files.map((file) => codePointsOf(readFileSync(fontPath(file))));
  return [...(first ?? [])].filter((codePoint) => others.every((cut) => cut.has(codePoint)));
}
