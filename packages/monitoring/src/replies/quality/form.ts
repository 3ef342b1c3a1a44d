import { isDay } from '../../rounds/day.js';
import { isLink, typedNumber } from '../typed-value.js';
import type { Looked, Said } from './note.js';

/** Whether what was typed can be read as what the field asks for. Only this stops a submission. */
export function formNotes({ unit, content }: Looked): Said[] {
  const { shape } = unit;
  const { picked, figure, day, links, provisions, rows } = content;
  const said: Said[] = [];
  if (shape.type === 'number' && figure && figure.value.trim() !== '') {
    if (typedNumber(figure.value) === null) said.push(['not-a-number', 'error', figure.value]);
    if (figure.unit.trim() === '' && shape.unit.en === '' && shape.unit.fr === '')
      said.push(['number-without-unit', 'warning', figure.value]);
    if (figure.period.trim() === '') said.push(['number-without-period', 'warning', figure.value]);
  }
  if (shape.type === 'choice' && !shape.several && picked.length > 1)
    said.push(['choice-not-offered', 'error', picked.join(', ')]);
  if (shape.type === 'choice') {
    const offered = shape.options.map(({ key }) => key);
    for (const key of picked) if (!offered.includes(key)) said.push(['choice-not-offered', 'error', key]);
  }
  for (const each of [day, ...provisions.map(({ inForce }) => inForce)])
    if (each.trim() !== '' && !isDay(each.trim())) said.push(['not-a-day', 'error', each]);
  for (const each of [...links, ...provisions.map(({ url }) => url)])
    if (each.trim() !== '' && !isLink(each.trim())) said.push(['not-a-link', 'error', each]);
  if (shape.type === 'table') said.push(...tableNotes(shape.columns, rows));
  return said;
}

function tableNotes(
  columns: readonly { readonly type: string }[],
  rows: readonly (readonly string[])[],
): Said[] {
  return rows.flatMap((row) =>
    row.flatMap((cell, place): Said[] => {
      const type = columns[place]?.type;
      if (cell.trim() === '') return [];
      if (type === 'number' && typedNumber(cell) === null) return [['not-a-number', 'error', cell]];
      return type === 'date' && !isDay(cell.trim()) ? [['not-a-day', 'error', cell]] : [];
    }),
  );
}
