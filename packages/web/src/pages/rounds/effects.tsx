import type { Effect } from '@rapporteur/monitoring';
import { useView, type View } from '../../components/view.js';
import { dateInWords, listInWords } from '../../words/locale.js';

/** What a decision decides, a line for each effect, in the reader's words. */
export function Effects({ effects }: { readonly effects: readonly Effect[] }) {
  const view = useView();
  const lines = effects.flatMap((effect) => effectInWords(effect, view));
  if (lines.length === 0) return null;
  return (
    <ul className="small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function effectInWords(effect: Effect, { say, nameOf, language }: View): readonly string[] {
  const day = (iso: string) => dateInWords(iso, language);
  const names = (codes: readonly string[]) => listInWords(codes.map(nameOf), language);
  switch (effect.kind) {
    case 'stage':
      return [say('decisions.effect.stage', { stage: say(`stage.${effect.stage}`), day: day(effect.from) })];
    case 'monitored':
      return [
        ...(effect.add.length > 0
          ? [say('decisions.effect.monitored.add', { parties: names(effect.add) })]
          : []),
        ...(effect.remove.length > 0
          ? [say('decisions.effect.monitored.remove', { parties: names(effect.remove) })]
          : []),
      ];
    case 'due':
    case 'extension': {
      const values = { duty: say(`duty.${effect.duty}`), day: day(effect.day) };
      if (effect.kind === 'due' && effect.parties.length === 0) return [say('decisions.effect.due', values)];
      const whose = effect.parties.length > 0 ? names(effect.parties) : say('rounds.dues.all');
      const key = effect.kind === 'due' ? 'decisions.effect.due.parties' : 'decisions.effect.extension';
      return [say(key, { ...values, parties: whose })];
    }
    case 'questionnaire':
      return effect.questions.length === 0
        ? [say('decisions.effect.questionnaire')]
        : [
            say('decisions.effect.questionnaire.questions', {
              questions: listInWords(effect.questions, language),
            }),
          ];
    case 'appointment':
      return [say('decisions.effect.appointment', { questions: listInWords(effect.questions, language) })];
    case 'adoption':
      return [say('decisions.effect.adoption', { symbol: effect.symbol })];
  }
}
