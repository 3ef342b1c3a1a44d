import { plannedCommand } from '../planned.js';

export const check = plannedCommand(
  'check',
  'FILE…',
  'Checks a text and prints notices: what does not add up, and where.',
);
