import { plannedCommand } from '../planned.js';

export const convert = plannedCommand('convert', 'FILE', 'Turns a text into another format.');
