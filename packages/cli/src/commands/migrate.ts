import { plannedCommand } from '../planned.js';

export const migrate = plannedCommand('migrate', '', 'Brings the database to this version.');
