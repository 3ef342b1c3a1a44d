import { plannedCommand } from '../planned.js';

export const doctor = plannedCommand('doctor', '', 'Looks whether an installation is well.');
