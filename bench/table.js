/*
 * A line of the table: { what, ours, peer, value, target }. `value` is what the target speaks of: a ratio unless it
 * carries a unit of its own. A line without a value says in `ours` why.
 */

export function toTable(lines) {
  const head = ['what', 'ours', 'peer', 'value', 'target', ''];
  const cells = lines.map((line) => [
    line.what,
    line.ours ?? '',
    line.peer ?? '',
    line.value === undefined ? '' : line.unit ? `${rounded(line.value)} ${line.unit}` : rounded(line.value),
    line.target
      ? `${line.target.most === undefined ? '≥' : '≤'} ${line.target.most ?? line.target.least}`
      : '',
    verdict(line),
  ]);
  const rows = [head, head.map(() => '---'), ...cells];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function verdict({ value, target }) {
  if (value === undefined || !target) return '';
  return (target.most === undefined ? value >= target.least : value <= target.most) ? 'met' : 'missed';
}

export function rounded(number) {
  return Math.abs(number) >= 100 ? number.toFixed(0) : Number(number.toPrecision(2)).toString();
}

export function milliseconds(value) {
  return `${rounded(value)} ms`;
}

export function megabytes(bytes) {
  return `${rounded(bytes / 1e6)} MB`;
}
