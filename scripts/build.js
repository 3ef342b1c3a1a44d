import { setUp } from './set-up.js';

export function main() {
  setUp();
  return 0;
}
