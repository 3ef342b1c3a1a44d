import { gateItems } from '@rapporteur/monitoring';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attestConsents } from './commands/consultations/attest-consents.js';
import { bringExpression, noteLink, reviewExpression } from './commands/consultations/bring-expression.js';
import { eraseDue } from './commands/consultations/erase-due.js';
import { decideFeedback, passOnFeedback, writeLessons } from './commands/consultations/give-feedback.js';
import { attestGate, closeConsultation, openConsultation } from './commands/consultations/pass-gate.js';
import { planConsultation } from './commands/consultations/plan-consultation.js';
import { decideConcern, raiseConcern, recordReferral } from './commands/consultations/protect.js';
import {
  proposeQuotation,
  publishConsultation,
  reviewPublication,
  writeSummary,
} from './commands/consultations/publish-consultation.js';
import { withdrawParticipant } from './commands/consultations/withdraw-participant.js';
import { importReport } from './commands/import-report.js';
import { type Database, innerTables, publishedTables } from './database.js';
import { firstBreak } from './history/history.js';
import { newId } from './ids.js';
import { drawingAtWork, findConsultationAtWork, listConsultations } from './queries/consultations.js';
import { publishedConsultations, publishedDrawing } from './queries/published-consultations.js';
import { search } from './queries/search.js';
import {
  aHeldConsultation,
  aText,
  consentsToAll,
  done,
  everyDrawingPoint,
  type HeldConsultation,
  type PersonOfConsultation,
  saidOf,
} from './rehearsal/a-held-consultation.js';
import { aReport } from './rehearsal/a-reading.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { thePublic } from './viewer.js';

const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 1, 2, 3]);

describe.each(bothEngines)('consultations of children, %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  let body: { id: string; key: string };
  let rounds = 0;

  beforeAll(async () => {
    ({ db, close } = await open());
    await importReport(db, { name: 'operator' }, aReport());
    body = await db.selectFrom('bodies').select(['id', 'key']).executeTakeFirstOrThrow();
  });
  afterAll(() => close?.());

  /** A round of its own for each test. */
  async function held(isOpen = true): Promise<HeldConsultation> {
    rounds += 1;
    const id = newId();
    const round = `lake-${rounds}`;
    await db
      .insertInto('rounds')
      .values({
        ...{ id, body_id: body.id, key: round, number: 40 + rounds, title_en: 'Water', title_fr: 'Eau' },
        ...{ kind: 'thematic', stage: 'collecting', launched_on: '2026-01-01', adopted_on: null },
        published_at: '2026-01-01T00:00:00Z',
      } as never)
      .execute();
    await db
      .insertInto('round_parties')
      .values({
        ...{ id: newId(), body_id: body.id, round_id: id, party: 'XA', standing: 'monitored' },
        ...{ signed_on: null, ratified_on: null, in_force_on: null },
      })
      .execute();
    await db
      .insertInto('questions')
      .values({
        ...{ id: newId(), body_id: body.id, round_id: id, position: 1, number: '1', kind: 'monitoring' },
        ...{ group_en: null, group_fr: null, label_en: 'Water', label_fr: 'Eau', items: [], parties: [] },
      } as never)
      .execute();
    return aHeldConsultation(db, { body: body.key, round, isOpen });
  }

  const roundId = async (key: string) =>
    (await db.selectFrom('rounds').select('id').where('key', '=', key).executeTakeFirstOrThrow()).id;

  /** Everything that the database holds in rows, as one text. */
  async function everyRow(but: readonly string[] = []): Promise<string> {
    const texts: string[] = [];
    for (const table of [...publishedTables, ...innerTables].filter((name) => !but.includes(name))) {
      const { rows } = await sql<{
        row: string;
      }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(db);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  }

  /** 24 children in three groups; the first four gave a text each. */
  async function filled(it: HeldConsultation): Promise<readonly string[]> {
    const texts: string[] = [];
    for (let at = 0; at < 24; at += 1) {
      const [group, number] = [1 + (at % 3), 1 + Math.floor(at / 3)];
      const text = `${['The steps are slippery', 'The slide is fun', 'The water is cold', 'I want more shade'][at % 4]}, ${at}.`;
      if (at < 4) texts.push(await aText(db, it, { group, number, text }));
      else
        await done(attestConsents, db, await it.as('facilitator'), {
          ...it.name,
          participant: {
            ...{ group, number, ageBand: at < 6 ? '12-14' : '9-11', gender: at % 2 ? 'girl' : 'boy' },
            ...{ child: consentsToAll, carer: consentsToAll, replaced: null, keptUntil: '2027-06-01' },
          },
        });
    }
    return texts;
  }

  async function published(it: HeldConsultation, quoted: readonly string[], words: (at: number) => string) {
    for (const [at, expression] of quoted.entries()) {
      await done(reviewExpression, db, await it.as('reviewer'), { ...it.name, expression, passes: true });
      const { quotation } = await done(proposeQuotation, db, await it.as('facilitator'), {
        ...{ ...it.name, expression, words: words(at) },
      });
      await done(reviewPublication, db, await it.as('reviewer'), { ...it.name, quotation, passes: true });
    }
    const summary = { words: 'Children want steps that do not slip, and shade.', language: 'en' };
    await done(writeSummary, db, await it.as('facilitator'), { ...it.name, ...summary });
    await done(reviewPublication, db, await it.as('reviewer'), { ...it.name, quotation: null, passes: true });
    await done(closeConsultation, db, await it.as('facilitator'), it.name);
    return done(publishConsultation, db, await it.as('secretariat'), it.name);
  }

  test('the gate opens when every item is attested, by the lead and nobody else', async () => {
    const it = await held(false);
    for (const { item } of gateItems) {
      expect(await openConsultation(db, await it.as('lead'), it.name)).toMatchObject({
        refused: 'consultation-gate-incomplete',
      });
      const who = item === 'vetting' ? 'secretariat' : 'facilitator';
      await done(attestGate, db, await it.as(who), { ...it.name, item, said: saidOf(item) });
    }
    expect(await openConsultation(db, await it.as('facilitator'), it.name)).toMatchObject({
      refused: 'unknown-thing',
    });
    expect(await openConsultation(db, await it.as('otherLead'), it.name)).toMatchObject({
      refused: 'unknown-thing',
    });
    expect(await openConsultation(db, await it.as('secretariat'), it.name)).toMatchObject({
      refused: 'not-permitted',
    });
    await done(openConsultation, db, await it.as('deputy'), it.name);
    const seen = await findConsultationAtWork(db, await it.as('secretariat'), it.name);
    expect(seen?.gate.attested.find(({ item }) => item === 'vetting')).toMatchObject({
      byName: expect.stringContaining('secretariat'),
      at: expect.stringContaining('2026-06-01'),
    });
    expect(
      await planConsultation(db, await it.as('facilitator'), {
        round: it.name.round,
        party: 'XA',
        people: {},
        neverNamed: [],
      }),
    ).toMatchObject({ refused: 'unknown-thing' });
  });

  test('nobody who speaks for a State, or holds no office for it, gets a role', async () => {
    const it = await held(false);
    const { facilitator, lead, deputy, contact, secretariat } = it.people;
    const asked = { round: it.name.round, party: 'XA', neverNamed: [] };
    const roles = { facilitator, 'safeguarding-lead': lead, deputy };
    for (const people of [
      { ...roles, reviewer: contact },
      { ...roles, reviewer: newId() },
      { ...roles, deputy: secretariat },
      { ...roles, facilitator: secretariat },
    ])
      expect(await planConsultation(db, await it.as('secretariat'), { ...asked, people })).toMatchObject({
        refused: 'consultation-role-missing',
      });
  });

  test('before the gate nothing enters', async () => {
    const it = await held(false);
    await expect(aText(db, it)).rejects.toThrow('consultation-not-open');
  });

  test('what a child gave is read by those whose turn it is, and for others it does not exist', async () => {
    const it = await held();
    const expression = await aText(db, it);
    const drawn = await done(bringExpression, db, await it.as('facilitator'), {
      ...{ ...it.name, drawing: png },
      expression: {
        kind: 'drawing',
        group: 1,
        participant: 1,
        text: 'A pool with a shade.',
        language: 'en',
        attested: everyDrawingPoint,
      },
    });
    const everybody = [
      'facilitator',
      'lead',
      'deputy',
      'reviewer',
      'secretariat',
      'rapporteur',
      'otherFacilitator',
      'otherLead',
      'contact',
    ] as const;
    const readers = async () => {
      const names: PersonOfConsultation[] = [];
      for (const who of everybody) {
        const seen = await findConsultationAtWork(db, await it.as(who), it.name);
        const text = JSON.stringify(seen ?? null);
        const bytes = await drawingAtWork(db, await it.as(who), it.name, drawn.expression);
        expect(bytes !== null, who).toBe(text.includes('A pool with a shade'));
        if (text.includes('slippery')) names.push(who);
        else expect(text.includes(expression), who).toBe(false);
      }
      return names;
    };
    expect(await readers()).toEqual(['facilitator', 'reviewer']);
    for (const who of everybody.filter((each) => each !== 'reviewer'))
      expect(
        await reviewExpression(db, await it.as(who), { ...it.name, expression, passes: true }),
        who,
      ).toMatchObject({
        refused: who === 'secretariat' ? 'unknown-thing' : 'unknown-thing',
      });
    for (const each of [expression, drawn.expression])
      await done(reviewExpression, db, await it.as('reviewer'), {
        ...it.name,
        expression: each,
        passes: true,
      });
    expect(await readers()).toEqual(['facilitator', 'reviewer', 'secretariat']);
    for (const who of ['rapporteur', 'otherFacilitator', 'otherLead', 'contact'] as const)
      expect(await listConsultations(db, await it.as(who), it.name.round), who).toEqual([]);
  });

  test('a concern locks to lead and deputy; what is told is that a referral was made', async () => {
    const it = await held();
    const expression = await aText(db, it, { text: 'Placeholder without content.' });
    const other = await aText(db, it, { number: 2, text: 'The slide is fun.' });
    const named = { ...it.name, expression };
    expect(await raiseConcern(db, await it.as('secretariat'), named)).toMatchObject({
      refused: 'unknown-thing',
    });
    expect(await decideConcern(db, await it.as('lead'), { ...named, decision: 'erased' })).toMatchObject({
      refused: 'unknown-thing',
    });
    await done(raiseConcern, db, await it.as('facilitator'), named);
    const see = async (who: PersonOfConsultation) =>
      JSON.stringify(await findConsultationAtWork(db, await it.as(who), it.name));
    for (const who of ['facilitator', 'reviewer', 'secretariat'] as const) {
      expect(await see(who), who).not.toContain('Placeholder');
      expect(await see(who), who).not.toContain(expression);
    }
    for (const who of ['lead', 'deputy'] as const) expect(await see(who), who).toContain('Placeholder');
    for (const who of ['facilitator', 'reviewer', 'secretariat', 'otherLead', 'rapporteur'] as const) {
      const referral = { ...named, madeOn: '2026-06-01', service: 'Service', acknowledgedOn: null };
      expect(await recordReferral(db, await it.as(who), referral), who).toMatchObject({
        refused: 'unknown-thing',
      });
      expect(await decideConcern(db, await it.as(who), { ...named, decision: 'erased' }), who).toMatchObject({
        refused: 'unknown-thing',
      });
    }
    // Answered as what never was.
    expect(await raiseConcern(db, await it.as('reviewer'), named)).toEqual(
      await raiseConcern(db, await it.as('reviewer'), { ...named, expression: newId() }),
    );
    await done(recordReferral, db, await it.as('deputy'), {
      ...named,
      madeOn: '2026-06-01',
      service: 'Child protection',
      acknowledgedOn: null,
    });
    await done(recordReferral, db, await it.as('lead', '2026-06-03'), {
      ...named,
      madeOn: '2026-06-01',
      service: 'Child protection',
      acknowledgedOn: '2026-06-02',
    });
    await done(decideConcern, db, await it.as('lead', '2026-06-03'), { ...named, decision: 'erased' });
    const rows = await everyRow();
    expect(rows).not.toContain('Placeholder');
    expect(rows).toContain('The slide is fun.');
    expect(await see('lead')).toContain('2026-06-02');
    expect(other).not.toBe(expression);
  });

  test('a kept concern goes when its time is over; undecided it waits', async () => {
    const it = await held();
    const kept = { ...it.name, expression: await aText(db, it, { text: 'First placeholder.' }) };
    const open = { ...it.name, expression: await aText(db, it, { number: 2, text: 'Second placeholder.' }) };
    for (const each of [kept, open]) await done(raiseConcern, db, await it.as('reviewer'), each);
    await done(decideConcern, db, await it.as('lead'), { ...kept, decision: 'kept' });
    await eraseDue(db, new Date('2026-08-30T12:00:00Z'));
    expect(await everyRow()).toContain('First placeholder');
    await eraseDue(db, new Date('2026-08-31T12:00:00Z'));
    expect(await everyRow()).not.toContain('First placeholder');
    expect(await everyRow()).toContain('Second placeholder');
  });

  test('is published as summary, figures and quotations of "a child"; nothing leads to a child', async () => {
    const it = await held();
    const texts = await filled(it);
    await done(noteLink, db, await it.as('facilitator'), {
      ...it.name,
      address: 'https://films.example.org/x',
      said: 'A film on shade',
    });
    const first = ['The steps are slippery', 'The slide is fun'];
    await published(it, texts.slice(0, 2), (at) => first[at] ?? '');
    const pages = await publishedConsultations(db, thePublic, it.name.round);
    expect(pages).toHaveLength(1);
    expect(pages?.[0]).toMatchObject({
      party: 'XA',
      quotations: [{ words: 'The slide is fun' }, { words: 'The steps are slippery' }],
    });
    const text = JSON.stringify(pages);
    for (const secret of [
      'Lakeby',
      'Blue Pool',
      'films.example',
      'group',
      'facilitator',
      'The water is cold',
      '2026',
      ...Object.values(it.people),
      ...texts,
    ])
      expect(text, secret).not.toContain(secret);
    // The search of the site finds none of it, published or not.
    for (const word of ['slippery', 'shade', 'cold', 'Lakeby'])
      expect((await search(db, thePublic, { text: word })).found, word).toBe(0);
    expect(await publishConsultation(db, await it.as('secretariat'), it.name)).toMatchObject({
      refused: 'consultation-not-open',
    });
  });

  test('a withdrawal takes a quotation from the page and leaves the figures, which would tell', async () => {
    const it = await held();
    const texts = await filled(it);
    await published(it, texts.slice(0, 2), (at) => ['The steps are slippery', 'The slide is fun'][at] ?? '');
    const before = await publishedConsultations(db, thePublic, it.name.round);
    const child = { ...it.name, group: 1, participant: 1 };
    expect(await withdrawParticipant(db, await it.as('otherFacilitator'), child)).toMatchObject({
      refused: 'unknown-thing',
    });
    expect(await done(withdrawParticipant, db, await it.as('facilitator'), child)).toEqual({
      isAfterTheDay: true,
    });
    const after = await publishedConsultations(db, thePublic, it.name.round);
    expect(after?.[0]?.quotations.map(({ words }) => words)).toEqual(['The slide is fun']);
    expect(after?.[0]?.figures).toEqual(before?.[0]?.figures);
    const rows = await db
      .selectFrom('consultation_expressions')
      .selectAll()
      .where('id', 'in', [...texts])
      .execute();
    expect(rows.find(({ id }) => id === texts[0])).toMatchObject({
      text: '',
      bytes: null,
      state: 'erased',
      participant_number: 0,
    });
    expect(rows.filter(({ text }) => text !== '')).toHaveLength(3);
    expect(await withdrawParticipant(db, await it.as('facilitator'), child)).toMatchObject({
      refused: 'consultation-withdrawn-already',
    });
  });

  test('a concern raised after the publication takes the quotation from the page', async () => {
    const it = await held();
    const texts = await filled(it);
    await published(it, texts.slice(0, 1), () => 'The steps are slippery');
    await done(raiseConcern, db, await it.as('reviewer'), { ...it.name, expression: texts[0] ?? '' });
    expect((await publishedConsultations(db, thePublic, it.name.round))?.[0]?.quotations).toEqual([]);
  });

  test('of two children who said the same, the words of the one who withdraws go', async () => {
    const it = await held();
    const same = 'The slide is fun.';
    const first = await aText(db, it, {
      number: 1,
      text: same,
      child: { ...consentsToAll, 'being-quoted': true },
    });
    const second = await aText(db, it, { number: 2, text: same });
    await published(it, [first, second], () => same);
    const words = async () =>
      (await publishedConsultations(db, thePublic, it.name.round))?.[0]?.quotations.length;
    expect(await words()).toBe(2);
    for (const [participant, left] of [
      [2, 1],
      [1, 0],
    ] as const) {
      await done(withdrawParticipant, db, await it.as('facilitator'), { ...it.name, group: 1, participant });
      expect(await words()).toBe(left);
    }
  });

  test('drawings are shown only where child and carer agreed', async () => {
    const it = await held();
    await filled(it);
    const draw = async (group: number, participant: number, text: string) => {
      const { expression } = await done(bringExpression, db, await it.as('facilitator'), {
        ...{ ...it.name, drawing: png },
        expression: {
          kind: 'drawing',
          group,
          participant,
          text,
          language: 'en',
          attested: everyDrawingPoint,
        },
      });
      await done(reviewExpression, db, await it.as('reviewer'), { ...it.name, expression, passes: true });
    };
    await draw(1, 1, 'A sun over a pool.');
    await done(attestConsents, db, await it.as('facilitator'), {
      ...it.name,
      participant: {
        ...{
          group: 1,
          number: 50,
          ageBand: '9-11',
          gender: 'girl',
          replaced: 'law-lets-the-child-decide',
          carer: null,
        },
        ...{ child: { ...consentsToAll, 'drawing-shown': false }, keptUntil: '2027-06-01' },
      },
    });
    await draw(1, 50, 'A tree beside a lake.');
    await draw(2, 2, 'A whistle.');
    await published(it, [], () => '');
    const pages = await publishedConsultations(db, thePublic, it.name.round);
    expect(pages?.[0]?.drawings.map(({ described }) => described)).toEqual([
      'A sun over a pool.',
      'A whistle.',
    ]);
    const at = { round: it.name.round, number: 1, position: 0 };
    expect(await publishedDrawing(db, thePublic, at)).toEqual(png);
    const whistle = await db
      .selectFrom('consultation_report_drawings')
      .select('id')
      .where('described', '=', 'A whistle.')
      .where('round_id', '=', await roundId(it.name.round))
      .executeTakeFirstOrThrow();
    expect(await publishedDrawing(db, thePublic, { ...at, position: 1 })).toEqual(png);
    await done(raiseConcern, db, await it.as('reviewer'), { ...it.name, expression: whistle.id });
    expect(await publishedDrawing(db, thePublic, { ...at, position: 1 })).toBeNull();
    await done(withdrawParticipant, db, await it.as('facilitator'), { ...it.name, group: 1, participant: 1 });
    expect(await publishedDrawing(db, thePublic, at)).toBeNull();
  });

  test('feedback: decided by the question rapporteur, public in the words of the facilitator', async () => {
    const it = await held();
    await filled(it);
    const asked = { step: 'received', on: '2026-06-01', points: [] };
    expect(await decideFeedback(db, await it.as('rapporteur'), { ...it.name, asked })).toMatchObject({
      refused: 'unknown-thing',
    });
    await published(it, [], () => '');
    for (const who of ['facilitator', 'secretariat', 'contact'] as const)
      expect(await decideFeedback(db, await it.as(who), { ...it.name, asked }), who).toHaveProperty(
        'refused',
      );
    await done(decideFeedback, db, await it.as('rapporteur'), { ...it.name, asked });
    const shown = async () => (await publishedConsultations(db, thePublic, it.name.round))?.[0]?.feedback;
    expect(await shown()).toEqual([]);
    const words = {
      step: 'received',
      words: 'We have read all of it. Thank you.',
      language: 'en',
      toldOn: '2026-06-01',
    };
    await done(passOnFeedback, db, await it.as('facilitator'), { ...it.name, ...words });
    expect(await shown()).toMatchObject([{ step: 'received', on: '2026-06-01', words: words.words }]);
    await done(writeLessons, db, await it.as('facilitator'), { ...it.name, words: 'Smaller groups.' });
    expect(JSON.stringify(await publishedConsultations(db, thePublic, it.name.round))).not.toContain(
      'Smaller',
    );
  });

  test('figures of the desk and of the page single nobody out; stricter rules hold at once', async () => {
    const it = await held();
    await filled(it);
    const figures = async () =>
      (await findConsultationAtWork(db, await it.as('facilitator'), it.name))?.figures;
    expect((await figures())?.children).toBe(24);
    // Whoever looks twice would see who came: nobody else sees figures before they are published.
    for (const who of ['secretariat', 'lead', 'reviewer'] as const)
      expect((await findConsultationAtWork(db, await it.as(who), it.name))?.figures, who).toBeNull();
    for (const value of ((await figures())?.rows ?? []).flat())
      expect(value === null || value === 0 || value >= 5).toBe(true);
    const rules = {
      smallestCell: 30,
      countryFromGroups: 3,
      countryFromChildren: 40,
      concernDays: 30,
      materialDays: 100,
    };
    await db
      .insertInto('body_presets')
      .values({
        ...{
          id: newId(),
          body_id: body.id,
          version: 1000,
          set_by: 'operator',
          set_at: '2026-06-01T10:00:00Z',
        },
        content: JSON.stringify({ working: { consultations: rules } }),
      })
      .execute();
    expect((await figures())?.rows.flat().every((value) => value === null || value === 0)).toBe(true);
    await published(it, [], () => '');
    expect((await publishedConsultations(db, thePublic, it.name.round))?.[0]?.party).toBeNull();
    await db.deleteFrom('body_presets').where('version', '=', 1000).execute();
  });

  test('material goes when the day that child and carer set has passed, also from the page', async () => {
    const it = await held();
    const expression = await aText(db, it, {
      text: 'Until autumn: the steps slip.',
      keptUntil: '2026-09-30',
    });
    await published(it, [expression], () => 'the steps slip');
    await eraseDue(db, new Date('2026-09-30T12:00:00Z'));
    expect(await everyRow()).toContain('Until autumn');
    expect(await eraseDue(db, new Date('2026-10-01T12:00:00Z'))).toMatchObject({
      erased: expect.any(Number),
    });
    const rows = await everyRow();
    expect(rows).not.toContain('Until autumn');
    expect((await publishedConsultations(db, thePublic, it.name.round))?.[0]?.quotations).toEqual([]);
    expect(await firstBreak(db, await roundId(it.name.round))).toBeNull();
  });

  test('history, refused acts and answers kept hold ids and never a word of it', async () => {
    const it = await held();
    const expression = await aText(db, it, { text: 'Zebra crossing at the pool.' });
    await bringExpression(db, await it.as('secretariat'), {
      ...{ ...it.name, drawing: null },
      expression: {
        kind: 'text',
        group: 1,
        participant: 1,
        text: 'Zebra again.',
        language: 'en',
        attested: [],
      },
    });
    await raiseConcern(db, { ...(await it.as('facilitator')), once: newId() }, { ...it.name, expression });
    for (const table of ['history', 'refused_acts', 'done_once', 'search_entries'] as const) {
      const { rows } = await sql<{
        row: string;
      }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(db);
      expect(rows.map(({ row }) => row).join('\n')).not.toMatch(/Zebra|as it should be/);
    }
    const acts = await db
      .selectFrom('history')
      .select(['act', 'content_digest'])
      .where('round_id', '=', await roundId(it.name.round))
      .execute();
    expect(acts.find(({ act }) => act === 'raise-concern')).toMatchObject({ content_digest: null });
    expect(await firstBreak(db, await roundId(it.name.round))).toBeNull();
  });
});
