import type { Thing } from '../people/thing.js';
import { type Classification, openToOn } from './classification.js';

/** A meeting of a body. Its dates and agenda are open to whom its classification says. */
export interface Meeting {
  readonly id: string;
  /** Key of the body. */
  readonly body: string;
  /** Key of the round that it is about; null where it is about several or none. */
  readonly round: string | null;
  /** "14": its number in the body, part of its address. */
  readonly number: string;
  readonly title: { readonly en: string; readonly fr: string };
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly place: string | null;
  readonly agenda: readonly AgendaItem[];
  readonly classification: Classification;
}

export interface AgendaItem {
  /** "3", "3.1". */
  readonly number: string;
  readonly title: { readonly en: string; readonly fr: string | null };
}

/** A document of a meeting: a symbol, a revision, who may see it and until when. */
export interface MeetingDocument {
  readonly id: string;
  readonly body: string;
  readonly round: string | null;
  /** Id of the meeting. */
  readonly meeting: string;
  /** "LPC(2026)05". */
  readonly symbol: string;
  /** 0 for the first issue, 1 for "rev1". */
  readonly revision: number;
  readonly language: string;
  readonly title: string;
  readonly agendaItem: string | null;
  readonly issued: string;
  readonly classification: Classification;
  /** The last day for amendments and the decision that set it; null where none did, and then no day is shown. */
  readonly amendments: { readonly until: string; readonly decision: string } | null;
  /** Id of the kept file. */
  readonly file: string | null;
}

/** "LPC(2026)05 rev1". */
export function printedSymbol({ symbol, revision }: Pick<MeetingDocument, 'symbol' | 'revision'>): string {
  return revision === 0 ? symbol : `${symbol} rev${revision}`;
}

/** The newest revision of each symbol and language; what it took the place of is history. */
export function latestRevisions<D extends Pick<MeetingDocument, 'symbol' | 'revision' | 'language'>>(
  documents: readonly D[],
): readonly D[] {
  return documents.filter(
    (own) =>
      !documents.some(
        (other) =>
          other.symbol === own.symbol && other.language === own.language && other.revision > own.revision,
      ),
  );
}

export function thingOfMeeting(meeting: Meeting, day: string): Thing {
  const { body, round, classification } = meeting;
  return { kind: 'meeting', body, round, openTo: openToOn(classification, day) };
}

/** A document is never open to more people than its meeting is. */
export function thingOfDocument(
  { body, round, classification }: Pick<MeetingDocument, 'body' | 'round' | 'classification'>,
  meeting: Pick<Meeting, 'classification'>,
  day: string,
): Thing {
  const ofMeeting = openToOn(meeting.classification, day);
  return {
    kind: 'meeting-document',
    ...{ body, round },
    openTo: openToOn(classification, day).filter((audience) => ofMeeting.includes(audience)),
  };
}
