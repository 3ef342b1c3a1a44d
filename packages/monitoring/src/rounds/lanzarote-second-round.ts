import type { Round } from './round.js';

/**
 * The Lanzarote Committee's second monitoring round. Source: implementation report T-ES(2022)02, paragraph 2 and
 * note 6: 43 parties, Norway among them although it ratified after the launch; 48 parties at the adoption.
 */
export const lanzaroteSecondRound: Round = {
  key: 'lanzarote-2',
  body: 'lanzarote-committee',
  monitored: [
    ...'AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GE GR HR HU IS IT LI'.split(' '),
    ...'LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TR UA'.split(' '),
  ],
  outsideRound: ['AM', 'AZ', 'GB', 'IE', 'TN'],
};
