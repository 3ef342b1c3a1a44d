import type { ChapterSummary, SectionSummary } from '@rapporteur/registry';
import type { Language } from '../../words/language.js';
import { sayIn } from '../../words/say.js';

/** The adopted title; our label where the text is absent; its number where there is neither. */
export function chapterTitle(
  chapter: Pick<ChapterSummary | SectionSummary, 'key' | 'number' | 'title' | 'label'>,
  language: Language,
): string {
  if (chapter.title) return chapter.title;
  if (chapter.label) return chapter.label[language];
  if (chapter.key === 'front') return sayIn(language)('chapter.front');
  return sayIn(language)('chapter.numbered', { number: chapter.number ?? chapter.key });
}
