import { plannedCommand } from '../planned.js';

export const backup = plannedCommand('backup', '', 'Writes a backup of the registry.');
