export type * from './readings/reading.js';
