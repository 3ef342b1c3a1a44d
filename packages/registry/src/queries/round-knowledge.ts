import type { RoundKnowledge } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { roundParties } from './rounds.js';

/** What lines of tables must fit to: the parties, recommendations and questions of a round, by their numbers. */
export async function roundKnowledge(reader: Database, round: string): Promise<RoundKnowledge> {
  const [parties, questions, recommendations] = await Promise.all([
    roundParties(reader, round),
    reader
      .selectFrom('questions')
      .select(['number', 'items'])
      .where('round_id', '=', round)
      .orderBy('position')
      .execute(),
    reader
      .selectFrom('recommendations')
      .innerJoin('editions', 'editions.id', 'recommendations.edition_id')
      .innerJoin('publications', 'publications.id', 'editions.publication_id')
      .select([
        'recommendations.number',
        'recommendations.verb as level',
        'recommendations.recommended_by as by',
        'recommendations.stated_position as position',
      ])
      .where('publications.round_id', '=', round)
      .where('editions.withdrawn_at', 'is', null)
      .orderBy('editions.imported_at')
      .orderBy('recommendations.position')
      .execute(),
  ]);
  return {
    parties: parties.map(({ code }) => code),
    questions,
    recommendations: [...new Map(recommendations.map((each) => [each.number, each])).values()],
  };
}
