import { plannedCommand } from '../planned.js';

export const factsheet = plannedCommand(
  'factsheet',
  'FILE',
  'Makes the factsheet of one party, or of all, from a report.',
);
