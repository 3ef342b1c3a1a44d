import type { ContributionPart, SeenContribution, SeenPart, SeenPiece } from '@rapporteur/monitoring';
import { inOrder } from '../../components/in-order.js';
import { useView, type View } from '../../components/view.js';

/** From whom, as whoever reads may know it. */
export function nameOfContributor(
  { organisation }: Pick<SeenContribution, 'organisation'>,
  { say }: View,
): string {
  return organisation ? organisation.name : say('contribution.nameless');
}

/** "Shore Watch, about Aldoria, comment". */
export function headOfContribution(
  seen: Pick<SeenContribution, 'organisation' | 'party' | 'kind'>,
  view: View,
): string {
  return [nameOfContributor(seen, view), aboutWhom(seen, view)].join(', ');
}

export function aboutWhom(
  { party, kind }: Pick<SeenContribution, 'party' | 'kind'>,
  { say, nameOf }: View,
): string {
  const about =
    party === null ? say('contribution.general') : say('contribution.about', { party: nameOf(party) });
  return kind === 'comment' ? `${say('contribution.comment')}, ${about}` : about;
}

/** The texts of a contribution, each under its question. */
export function SeenTexts({ seen, level = 2 }: { readonly seen: SeenContribution; readonly level?: 2 | 3 }) {
  const { language } = useView();
  const lang = seen.language === language ? undefined : seen.language;
  const Tag = `h${level}` as 'h2';
  return (
    <>
      {seen.parts.map((part) => (
        <section key={part.number} id={`text-${part.number}`} className="prose">
          <Tag>
            <QuestionOf part={part} />
          </Tag>
          <Quoted about={part.about} />
          <div lang={lang}>
            <Pieces pieces={part.pieces} />
          </div>
        </section>
      ))}
    </>
  );
}

export function QuestionOf({ part: { question } }: { readonly part: Pick<SeenPart, 'question'> }) {
  const { say } = useView();
  return (
    <>{question === null ? say('contribution.inGeneral') : say('contribution.onQuestion', { question })}</>
  );
}

/** The words of the reply that a comment is about. */
export function Quoted({ about }: { readonly about: ContributionPart['about'] }) {
  const { say } = useView();
  if (!about) return null;
  return (
    <>
      <p className="small quiet">{say('contribution.quoted', { answer: about.answer })}</p>
      <blockquote>
        <p>{about.citation.quotation}</p>
      </blockquote>
    </>
  );
}

/** Text in paragraphs; where words are not shown their reason stands. */
export function Pieces({ pieces }: { readonly pieces: readonly SeenPiece[] }) {
  const { say, language } = useView();
  const paragraphs: SeenPiece[][] = [[]];
  for (const piece of pieces) {
    const lines = piece.text === undefined ? [null] : piece.text.split(/\n+/);
    lines.forEach((line, at) => {
      if (at > 0) paragraphs.push([]);
      const last = paragraphs.at(-1);
      if (line === null) last?.push(piece);
      else if (line !== '') last?.push({ text: line });
    });
  }
  const struck = (reason: string) => (
    <mark className="struck" lang={language}>
      […] {say('contribution.struck', { reason })}
    </mark>
  );
  const words = (paragraph: readonly SeenPiece[]) => (
    <p>{inOrder(paragraph.map((piece) => piece.text ?? struck(piece.struck)))}</p>
  );
  return inOrder(paragraphs.filter((paragraph) => paragraph.length > 0).map(words));
}

/** A text as it was typed, in paragraphs. */
export function Plain({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) {
  return (
    <div lang={lang}>
      <Pieces pieces={[{ text }]} />
    </div>
  );
}
