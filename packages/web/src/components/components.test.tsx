import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Cite, citationBibtex, citationText } from './cite/cite.js';
import { DispositionBar } from './disposition-bar/disposition-bar.js';
import { PartyList } from './party-list/party-list.js';
import { opening } from './recommendation-row/recommendation-row.js';
import { piecesOf, TextBody } from './text-block/text-body.js';
import { TileMap } from './tile-map/tile-map.js';
import { tilesFor } from './tile-map/tiles.js';
import { VerbBadge } from './verb-badge/verb-badge.js';
import { ViewContext, viewOf, withLanguage } from './view.js';

const render = (element: ReactElement, language: 'en' | 'fr' = 'en') =>
  renderToStaticMarkup(
    <ViewContext
      value={viewOf(language, language === 'fr', 'https://r.example', {
        XA: { en: 'Aldoria', fr: 'Aldorie' },
      })}
    >
      {element}
    </ViewContext>,
  );

const citable = {
  what: 'para. 14',
  body: 'Lake Protection Committee',
  title: 'First report',
  symbol: 'LPC(2025)02',
  date: '2025-04-10',
  address: '/rounds/lake-1/report/paragraphs/14',
  key: 'lake-1-14',
};

describe('cite', () => {
  it('gives a text and a BibTeX entry that can be pasted', () => {
    expect(citationText(citable, 'https://r.example', 'en')).toBe(
      'Lake Protection Committee, “First report”, LPC(2025)02, 10 April 2025, para. 14, https://r.example/rounds/lake-1/report/paragraphs/14',
    );
    expect(citationText(citable, '', 'fr')).toContain(
      '«\u00a0First report\u00a0», LPC(2025)02, 10 avril 2025,',
    );
    expect(citationBibtex({ ...citable, title: 'Costs & means' }, 'https://r.example')).toContain(
      'title = {Costs \\& means}',
    );
    expect(citationBibtex({ ...citable, symbol: null }, '')).not.toContain('number');
  });

  it('opens without a script', () => {
    expect(render(<Cite citable={citable} />)).toMatch(
      /^<details class="cite" id="cite"><summary>Cite<\/summary>/,
    );
  });
});

describe('verb badge', () => {
  it('says its verb in words', () => {
    expect(render(<VerbBadge verb="require" count={6} />)).toBe(
      '<span class="verb require">requires 6</span>',
    );
    expect(render(<VerbBadge verb="invite" />, 'fr')).toContain('invite');
  });
});

describe('tile map', () => {
  it('gives each party its own tile, known to the map or not', () => {
    const tiles = tilesFor(['NL', 'FR', 'XA', 'XB', 'XC', 'XD', 'XE', 'XF'].map((code) => ({ code })));
    expect(new Set(tiles.map((t) => `${t.column} ${t.row}`)).size).toBe(8);
    expect(Math.min(...tiles.map((t) => t.row))).toBe(0);
    expect(Math.min(...tiles.map((t) => t.column))).toBe(0);
  });

  it('says in words what it shows', () => {
    const html = render(
      <TileMap label="Map" round="lake-1" parties={[{ code: 'XA', reach: 'named', laterNote: true }]} />,
      'fr',
    );
    expect(html).toContain('aria-label="Aldorie: nommée; une note ultérieure la concerne"');
    expect(html).toContain('href="/rounds/lake-1/parties/XA?lang=fr"');
  });
});

describe('party list', () => {
  it('sorts by name in the language of the reader', () => {
    const html = render(
      <PartyList
        parties={['AT', 'DE', 'EE'].map((code) => ({
          code,
          name: viewOf('fr', false, '').nameOf(code),
          address: `/${code}`,
        }))}
      />,
      'fr',
    );
    expect(
      html
        .replace(/<[^>]+>/g, ' ')
        .trim()
        .split(/\s+/),
    ).toEqual(['Allemagne', 'Autriche', 'Estonie']);
  });
});

describe('disposition bar', () => {
  it('adds up in its sentence', () => {
    expect(
      render(<DispositionBar counts={{ specific: 2, generic: 3, 'as-addressed': 1, 'not-addressed': 4 }} />),
    ).toContain(
      '10 = 2 to this party + 3 to all or to parties in general + 1 left open by the text + 4 to others',
    );
  });
});

describe('text', () => {
  it('makes lists of bullets and keeps lettered items in words', () => {
    expect(piecesOf('An opening:\n− one\n− two\nAn end.\na) a letter')).toEqual([
      { kind: 'p', line: { text: 'An opening:', from: 0 } },
      {
        kind: 'ul',
        items: [
          { text: 'one', from: 14 },
          { text: 'two', from: 20 },
        ],
      },
      { kind: 'p', line: { text: 'An end.', from: 24 } },
      { kind: 'ul', items: [{ text: 'a) a letter', from: 32 }] },
    ]);
  });

  it('puts each mark of a note where it stood, as a link to the note', () => {
    const text = 'Two harbours are lit.\n- the old pier\n- the new pier';
    const notes = [
      { number: 9, offset: text.length },
      { number: 7, offset: 12 },
      { number: 8, offset: text.indexOf('\n- the new') },
      { number: 6, offset: null },
    ];
    const mark = (n: number) =>
      `<sup class="note-mark"><a href="#note-${n}" aria-label="Note ${n}">${n}</a></sup>`;
    expect(render(<TextBody text={text} notes={notes} />)).toBe(
      `<p>Two harbours${mark(7)} are lit.</p><ul><li>the old pier${mark(8)}</li><li>the new pier${mark(9)}</li></ul>`,
    );
    expect(render(<TextBody text="Lit." notes={[{ number: 1, offset: 3 }]} linked={false} />)).toBe(
      '<p>Lit<sup class="note-mark">1</sup>.</p>',
    );
  });

  it('escapes what a text contains', () => {
    expect(render(<PartyList parties={[{ code: 'X', name: '<script>', address: '/x' }]} />)).not.toContain(
      '<script>',
    );
  });

  it('is cut between words', () => {
    expect(opening('one two three', 9)).toBe('one two …');
  });
});

it('puts the language before the place in the page', () => {
  expect(withLanguage('/a?b=1#c', 'fr')).toBe('/a?b=1&lang=fr#c');
});
