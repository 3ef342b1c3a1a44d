import { describe, expect, it } from 'vitest';
import { idOfSending } from './id-of-sending.js';

const once = '01920000-0000-7000-8000-000000000000';
const file = (text: string) => ({ field: 'file', name: 'a.txt', bytes: new TextEncoder().encode(text) });

describe('one sending of a form', () => {
  it('is the same for the same words and files, whatever the session', () => {
    const first = idOfSending({ given: { once, token: 'a', text: 'One' }, files: [file('x')] });
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idOfSending({ given: { once, token: 'b', text: 'One' }, files: [file('x')] })).toBe(first);
  });

  it('is another for other words, another file or another form', () => {
    const all = [
      { given: { once, text: 'One' }, files: [] },
      { given: { once, text: 'Two' }, files: [] },
      { given: { once, text: 'One' }, files: [file('x')] },
      { given: { once, text: 'One' }, files: [file('y')] },
      { given: { once: once.replace('7000', '7001'), text: 'One' }, files: [] },
    ].map(idOfSending);
    expect(new Set(all).size).toBe(5);
  });

  it('is none where the form carries no id', () => {
    expect(idOfSending({ given: { once: 'x' }, files: [] })).toBeUndefined();
  });
});
