import { type Classification, classifications } from '@rapporteur/monitoring';
import { Select, TextField } from '../../components/form/fields.js';
import { useView } from '../../components/view.js';
import { choice, optionalDay } from '../../desk/fields.js';
import { dateInWords } from '../../words/locale.js';

/** Who may see a paper that is not public: one line. Nothing where everybody may. */
export function Closed({ classification: { audience, until } }: { readonly classification: Classification }) {
  const { say, language } = useView();
  if (audience === 'public') return null;
  const who = say(`papers.audience.${audience}`);
  return (
    <p className="meta">
      {until ? say('papers.closed', { audience: who, day: dateInWords(until, language) }) : who}
    </p>
  );
}

/** The two fields of every form that classifies a paper. */
export const classificationFields = { audience: choice(classifications), until: optionalDay() };

export function ClassificationFields({ value }: { readonly value?: Classification }) {
  const { say } = useView();
  return (
    <>
      <Select
        name="audience"
        label={say('papers.audience')}
        value={value?.audience ?? 'public'}
        options={classifications.map((audience) => ({
          value: audience,
          label: say(`papers.audience.${audience}`),
        }))}
      />
      <TextField
        name="until"
        type="date"
        isOptional
        label={say('papers.until')}
        hint={say('papers.until.hint')}
        value={value?.until ?? ''}
      />
    </>
  );
}
