import type { enOneState } from './en-one-state.js';

/** The words of the pages of a report on one State. See fr.ts. */
export const frOneState: Readonly<Record<keyof typeof enOneState, string>> = {
  'filter.position': 'Position de l’État',
  'filter.by': 'État auteur',
  'position.accepted': 'acceptée',
  'position.partly-accepted': 'acceptée en partie',
  'position.noted': 'notée',
  'position.rejected': 'rejetée',
  'position.under-examination': 'à l’examen',
  'stated.by': 'Recommandée par',
  'stated.position': '{party} :',
  'stated.paragraph': 'Son paragraphe',
  'stated.to': 'À qui',
  'stated.in': 'Recommandations qu’il contient',
  'oneState.on': 'Rapport sur un État : {party}',
  'oneState.lede':
    'Chacune telle que le rapport la fait. Destinataire : {party}. Avec son niveau, ou les États qui la font et la réponse de l’État examiné. Les filtres sont dans l’adresse : une liste peut s’envoyer.',
  'oneState.parties': 'L’État sur lequel porte le rapport.',
  'oneState.fact.recommendations': 'dans le rapport, toutes à l’adresse d’un État : {party}',
  'oneState.none.text': 'Retirez-en un.',
  'refusal.oneState': 'Il n’y a pas de fiche ici',
  'refusal.oneState.text':
    'Le rapport porte sur un seul État et lui adresse toutes ses recommandations : il n’y a rien à trier par Partie.',
  'refusal.oneState.next': 'La liste de ses recommandations dit la même chose.',
};
