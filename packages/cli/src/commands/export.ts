import { plannedCommand } from '../planned.js';

export const exportRecords = plannedCommand(
  'export',
  '',
  'Writes the records of the registry as files that can be imported again.',
);
