import { plannedCommand } from '../planned.js';

export const serve = plannedCommand('serve', '', 'Starts the pages on http://localhost:3000.');
