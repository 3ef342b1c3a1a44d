export type * from './readings/reading.js';
export type * from './reports/open-data-set.js';
