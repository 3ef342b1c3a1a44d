import { plannedCommand } from '../planned.js';

export const importFile = plannedCommand('import', 'FILE', 'Adds a report to the registry.');
