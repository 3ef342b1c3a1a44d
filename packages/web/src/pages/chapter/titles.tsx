import type { ChapterSummary, SectionSummary } from '@rapporteur/registry';
import { useView } from '../../components/view.js';
import type { Language } from '../../words/language.js';
import { sayIn } from '../../words/say.js';

type Titled = Pick<ChapterSummary | SectionSummary, 'key' | 'number' | 'title' | 'label'>;

export interface Name {
  readonly text: string;
  /** Where the name is in another language than the page. */
  readonly lang: string | undefined;
}

/** The adopted title; our label where the text is absent; its number where there is neither. */
export function chapterTitle(chapter: Titled, language: Language): string {
  if (chapter.title) return chapter.title;
  if (chapter.label) return chapter.label[language];
  if (chapter.key === 'front') return sayIn(language)('chapter.front');
  return sayIn(language)('chapter.numbered', { number: chapter.number ?? chapter.key });
}

/**
 * A chapter's name in lists and ways: our label where the reader's language is not that of the text.
 * @param written language of the edition
 */
export function chapterName(chapter: Titled, language: Language, written: string): Name {
  if (language !== written && chapter.label) return { text: chapter.label[language], lang: undefined };
  return {
    text: inSmallLetters(chapterTitle(chapter, language)),
    lang: chapter.title && language !== written ? written : undefined,
  };
}

/** "INTRODUCTION" in a list is "Introduction". One word only: in several, a name would lose its capital. */
function inSmallLetters(title: string): string {
  return /^\p{Lu}{6,}$/u.test(title) ? title.charAt(0) + title.slice(1).toLowerCase() : title;
}

export function ChapterName({ of, written }: { of: Titled; written: string }) {
  const { language } = useView();
  const { text, lang } = chapterName(of, language, written);
  return lang ? <span lang={lang}>{text}</span> : text;
}
