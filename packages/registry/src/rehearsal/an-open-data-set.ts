import type { OpenDataSet } from '@rapporteur/monitoring';

/** The invented report of `a-reading.ts` as open data: one chapter and what was labelled in its box. */
export function anOpenData(): OpenDataSet {
  const place = { chapter: 'I', section: 'I.1', heading: null, position: 3 };
  const practice = (rank: number, en: string, parties: readonly string[]) => ({
    id: `I-P1.${rank}`,
    box: 'I-P1',
    ...place,
    parties,
    others: [],
    label: { en, fr: `${en} (fr)` },
  });
  const section = (key: string, level: number, position: number) => ({
    key,
    number: key,
    level,
    chapter: 'I',
    label: { en: `Section ${key}`, fr: `Section ${key}` },
    position,
  });
  return {
    format: 'rapporteur-open-data',
    version: 1,
    licence: 'CC-BY-4.0',
    body: { key: 'lumen', name: { en: 'Committee of Lake Lumen', fr: 'Comité du lac Lumen' } },
    round: {
      key: 'lumen-labelled',
      number: 7,
      title: { en: 'Lights, labelled', fr: 'Lumières' },
      kind: 'thematic',
      stage: 'adopted',
      launched: null,
      adopted: '2031-05-06',
    },
    report: {
      symbol: 'LL(2031)1',
      title: { en: 'Report on lights', fr: 'Rapport sur les lumières' },
      language: 'en',
      date: '2031-05-06',
      url: 'https://lumen.example/report',
    },
    parties: ['AD', 'BE', 'CY', 'DK'].map((code) => ({
      code,
      name: { en: code, fr: code },
      class: 'monitored',
      basis: 'party-at-launch',
    })),
    sections: [section('I', 1, 1), section('I.1', 2, 2)],
    paragraphs: [],
    footnotes: [],
    recommendations: [],
    practices: [
      practice(1, 'Shared lamps', ['AD', 'BE']),
      practice(2, 'Shared oil', ['AD', 'BE']),
      practice(3, 'Towers', ['CY']),
      practice(4, 'Nights', ['DK']),
      practice(5, 'Days', ['DK']),
    ],
    difficulties: [],
    questions: [],
  };
}
