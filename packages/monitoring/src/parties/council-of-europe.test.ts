import { expect, test } from 'vitest';
import { membersOn } from './council-of-europe.js';

test('46 States are members today, 47 were on the day before the Russian Federation left', () => {
  expect(membersOn('2024-01-01')).toHaveLength(46);
  expect(membersOn('2022-03-15')).toHaveLength(47);
  expect(membersOn('2022-03-16')).not.toContain('RU');
  expect(membersOn('1949-12-31')).toContain('GR');
  expect(membersOn('1949-12-31')).not.toContain('DE');
});
