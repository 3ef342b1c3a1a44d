import type { Profile } from '../profile.js';

/** A text of nobody's house style: its skeleton is read, and no recommendation is invented. */
export const unknown: Profile = {
  id: 'unknown',
  kind: 'text',
  body: null,
  signs: [],
  headings: ['roman', 'decimal', 'letter'],
  parts: [
    /^executive summary$/i,
    /^summary$/i,
    /^introduction$/i,
    /^foreword$/i,
    /^preface$/i,
    /^conclusions?$/i,
    /^(?:appendix|annex|annexe)\b/i,
  ],
  boxes: [],
  voices: null,
  recommendations: null,
  laterNote: null,
  round: null,
};
