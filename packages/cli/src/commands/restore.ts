import { plannedCommand } from '../planned.js';

export const restore = plannedCommand('restore', 'FILE', 'Puts a backup in the place of the registry.');
