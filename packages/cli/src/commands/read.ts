import { plannedCommand } from '../planned.js';

export const read = plannedCommand(
  'read',
  'FILE',
  'Reads a text and prints what was recognised, with a quality report.',
);
