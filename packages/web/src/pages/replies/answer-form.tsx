import { type AnswerContent, paragraphsOfBoth, yesNoValues } from '@rapporteur/monitoring';
import type { FieldAtWork } from '@rapporteur/registry';
import { Choices, TextArea, TextField } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useFormState } from '../../components/form/form-state.js';
import { useView } from '../../components/view.js';
import { mostRows } from './answer-fields.js';
import { ContentView } from './content-view.js';
import { wordsOf } from './handed-in.js';
import { Instant } from './instant.js';

/** The form of one answer. Saved as somebody types where scripts run; whole by its button always. */
export function AnswerForm({ field }: { readonly field: FieldAtWork }) {
  const { say } = useView();
  const { answer, unit } = field;
  const { content } = answer;
  const { refusedAct, given } = useFormState();
  const isConflict = refusedAct === 'save' && Number(given.version) !== answer.version;
  return (
    <Form
      act="save"
      button={say('reply.save')}
      hidden={{ version: answer.version }}
      data={
        isConflict
          ? {}
          : {
              'data-autosave': 'save',
              'data-saving': say('reply.saving'),
              'data-saved': say('reply.saved', { time: '{time}' }),
              'data-failed': say('reply.notSaved'),
            }
      }
    >
      {isConflict ? <Conflict field={field} /> : null}
      {content.carried ? <Carried carried={content.carried} /> : null}
      <Parts shape={unit.shape} content={content} />
      {isConflict ? null : (
        <TextArea
          name="text"
          label={say('reply.text')}
          value={content.text}
          rows={14}
          lang={content.language}
        />
      )}
      <TextField
        name="language"
        label={say('reply.textLanguage')}
        hint={say('reply.language.hint')}
        value={content.language}
        size={4}
      />
      <Translation content={content} />
    </Form>
  );
}

/** Somebody else saved meanwhile: both texts, and a field with every paragraph of either. Nothing of it is lost. */
function Conflict({ field: { answer, names, unit } }: { readonly field: FieldAtWork }) {
  const { say } = useView();
  const { given } = useFormState();
  const mine = String(given.mine ?? given.text ?? '');
  return (
    <div className="conflict">
      <h2>{say('reply.conflict')}</h2>
      <p>{say('reply.conflict.text')}</p>
      <div className="side-by-side">
        <section>
          <h3>{say('reply.conflict.theirs', { name: names[answer.by ?? ''] ?? '?' })}</h3>
          {answer.at ? (
            <p className="quiet">
              <Instant at={answer.at} />
            </p>
          ) : null}
          <ContentView content={answer.content} shape={unit.shape} fileAddress={null} />
        </section>
        <section>
          <TextArea name="mine" label={say('reply.conflict.mine')} value={mine} rows={12} />
        </section>
      </div>
      <TextArea
        name="merged"
        label={say('reply.conflict.merged')}
        hint={say('reply.conflict.merged.hint')}
        value={paragraphsOfBoth(answer.content.text, mine)}
        rows={16}
      />
      <Choices
        name="keep"
        label={say('reply.conflict.keep')}
        value="merged"
        options={[
          { value: 'merged', label: say('reply.conflict.keep.merged') },
          { value: 'mine', label: say('reply.conflict.keep.mine') },
          { value: 'theirs', label: say('reply.conflict.keep.theirs') },
        ]}
      />
    </div>
  );
}

function Carried({ carried }: { readonly carried: NonNullable<AnswerContent['carried']> }) {
  const { say } = useView();
  return (
    <Choices
      name="verdict"
      label={say('reply.carried', { from: carried.from })}
      hint={say('reply.carried.hint')}
      value={carried.verdict ?? ''}
      options={[
        { value: 'still-valid', label: say('reply.carried.still-valid') },
        { value: 'changed', label: say('reply.carried.changed') },
      ]}
    />
  );
}

/** What is asked for beside words. */
function Parts({
  shape,
  content,
}: {
  readonly shape: FieldAtWork['unit']['shape'];
  readonly content: AnswerContent;
}) {
  const { say, language } = useView();
  switch (shape.type) {
    case 'yes-no':
      return (
        <Choices
          name="picked"
          label={say('reply.choose')}
          value={content.picked[0] ?? ''}
          options={yesNoValues.map((value) => ({ value, label: say(`reply.yesNo.${value}`) }))}
        />
      );
    case 'choice':
      return (
        <Choices
          name="picked"
          label={say(shape.several ? 'reply.choose.several' : 'reply.choose')}
          isSeveral={shape.several}
          value={shape.several ? content.picked : (content.picked[0] ?? '')}
          options={shape.options.map(({ key, label }) => ({ value: key, label: wordsOf(label, language) }))}
        />
      );
    case 'number':
      return (
        <div className="side-by-side">
          <TextField
            name="value"
            label={say('reply.number')}
            value={content.figure?.value ?? ''}
            inputMode="text"
          />
          <TextField
            name="unit"
            label={say('reply.unit')}
            value={content.figure?.unit || wordsOf(shape.unit, language)}
          />
          <TextField
            name="period"
            label={say('reply.period')}
            hint={wordsOf(shape.period, language) || say('reply.period.hint')}
            value={content.figure?.period ?? ''}
          />
        </div>
      );
    case 'date':
      return <TextField name="day" type="date" label={say('reply.day')} value={content.day} />;
    case 'links':
      return (
        <TextArea
          name="links"
          label={say('reply.links')}
          hint={say('reply.links.hint')}
          value={content.links.join('\n')}
          rows={4}
        />
      );
    case 'provision':
      return <Provisions provisions={content.provisions} />;
    case 'table':
      return (
        <Cells columns={shape.columns.map(({ label }) => wordsOf(label, language))} rows={content.rows} />
      );
    default:
      return null;
  }
}

function Provisions({ provisions }: { readonly provisions: AnswerContent['provisions'] }) {
  const { say } = useView();
  const none = { act: '', article: '', inForce: '', url: '' };
  return [...provisions, none].slice(0, mostRows).map(({ act, article, inForce, url }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: provisions have nothing but their place
    <fieldset className="field side-by-side" key={place}>
      <legend>{say('reply.provision', { number: place + 1 })}</legend>
      <TextField name={`act-${place}`} label={say('reply.provision.act')} value={act} />
      <TextField name={`article-${place}`} label={say('reply.provision.article')} value={article} />
      <TextField
        name={`inForce-${place}`}
        label={say('reply.provision.inForce')}
        value={inForce}
        type="date"
      />
      <TextField name={`url-${place}`} label={say('reply.provision.url')} value={url} type="url" />
    </fieldset>
  ));
}

function Cells({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: AnswerContent['rows'];
}) {
  const { say } = useView();
  const shown = [...rows, ...Array.from({ length: 3 }, (): readonly string[] => [])].slice(0, mostRows);
  return shown.map((row, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their place
    <fieldset className="field side-by-side" key={place}>
      <legend>{say('reply.row', { number: place + 1 })}</legend>
      {columns.map((column, at) => (
        <TextField key={column} name={`cell-${place}-${at}`} label={column} value={row[at] ?? ''} />
      ))}
    </fieldset>
  ));
}

function Translation({ content: { translation } }: { readonly content: AnswerContent }) {
  const { say } = useView();
  return (
    <details open={translation !== null}>
      <summary>{say('reply.translation')}</summary>
      <p className="hint">{say('reply.translation.hint')}</p>
      <TextArea
        name="translation"
        label={say('reply.translation.text')}
        value={translation?.text ?? ''}
        rows={8}
        isOptional
      />
      <TextField
        name="translationLanguage"
        label={say('reply.translation.language')}
        hint={say('reply.language.hint')}
        value={translation?.language ?? ''}
        size={4}
        isOptional
      />
      <TextField
        name="translationBy"
        label={say('reply.translation.who')}
        hint={say('reply.translation.who.hint')}
        value={translation?.by ?? ''}
        isOptional
      />
      <Choices
        name="authoritative"
        label={say('reply.authoritative')}
        value={translation?.authoritative ?? ''}
        isOptional
        options={[
          { value: 'original', label: say('reply.authoritative.original') },
          { value: 'translation', label: say('reply.authoritative.translation') },
        ]}
      />
    </details>
  );
}
