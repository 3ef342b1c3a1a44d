import { plannedCommand } from '../planned.js';

export const user = plannedCommand('user', '', 'Adds, lists and locks accounts.');
