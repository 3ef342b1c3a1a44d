export type { ExitStatus } from './command.js';
export { main } from './main.js';
