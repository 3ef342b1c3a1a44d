import { piecesOf, type SubmittedPart } from '@rapporteur/monitoring';
import type { ContributionAtDesk, ContributionSurroundings } from '@rapporteur/registry';
import { TextArea, TextField } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { Heading } from './own.js';
import { Pieces, Plain, Quoted } from './seen.js';

/** What the secretariat sees and does: from whom it is, what was sent, and the check of its form. */
export function InHand({
  it: { inHand },
  around,
}: {
  readonly it: ContributionAtDesk;
  readonly around: ContributionSurroundings;
}) {
  const { say, nameOf } = useView();
  if (!inHand) return null;
  const { state, version, organisation, audience, name, sent } = inHand;
  const { register, registerNumber, party, kind } = organisation;
  const known = [
    say(`organisation.kind.${kind}`),
    party === null ? say('organisation.party.none') : nameOf(party),
    [register, registerNumber].filter(Boolean).join(' '),
  ];
  const isChecked = state === 'received' || state === 'published';
  return (
    <>
      <section aria-labelledby="from">
        <h2 id="from">{say('contribution.from')}</h2>
        <p>
          <b>{organisation.name || say('contribution.nameless')}</b> ({known.filter(Boolean).join(', ')})
        </p>
        {name === 'withheld' ? <p className="note">{say('contribution.confidential')}</p> : null}
        <p>{say(`contribution.audience.${audience}`)}</p>
      </section>
      <section aria-labelledby="sent">
        <h2 id="sent">{say('contribution.sent')}</h2>
        {sent.parts.map((part) => (
          <Sent key={part.id} {...{ part, version, around, mayStrike: state === 'submitted' || isChecked }} />
        ))}
      </section>
      {state === 'submitted' ? <CheckForm {...{ version, around, audience }} /> : null}
      {state === 'received' && audience === 'public' && around.isPublishedByAct ? (
        <Form act="publish" button={say('contribution.publish')} hidden={{ seen: version }} />
      ) : null}
    </>
  );
}

function Sent({
  part,
  version,
  around,
  mayStrike,
}: {
  readonly part: SubmittedPart;
  readonly version: number;
  readonly around: ContributionSurroundings;
  readonly mayStrike: boolean;
}) {
  const { say } = useView();
  return (
    <article className="prose" id={`part-${part.id}`}>
      <h3>
        <Heading part={part} around={around} />
      </h3>
      <Quoted about={part.about} />
      <Plain text={part.text} />
      {part.strikes.length > 0 ? (
        <details>
          <summary>{say('contribution.audience.public')}</summary>
          <Pieces pieces={piecesOf(part)} />
          {part.strikes.map(({ from, reason }) => (
            <Form
              key={from}
              act="restore"
              which={`${part.id}-${from}`}
              button={say('contribution.restore')}
              isSecond
              hidden={{ seen: version, part: part.id, from }}
            >
              <p>{say('contribution.struck', { reason })}</p>
            </Form>
          ))}
        </details>
      ) : null}
      {mayStrike ? (
        <details>
          <summary>{say('contribution.strike')}</summary>
          <Form
            act="strike"
            which={part.id}
            button={say('contribution.strike.do')}
            isSecond
            hidden={{ seen: version, part: part.id }}
          >
            <TextArea
              name="quotation"
              label={say('contribution.strike.words')}
              hint={say('contribution.strike.words.hint')}
              rows={2}
            />
            <TextField name="reason" label={say('contribution.strike.why')} />
          </Form>
        </details>
      ) : null}
    </article>
  );
}

function CheckForm({
  version,
  around,
  audience,
}: {
  readonly version: number;
  readonly around: ContributionSurroundings;
  readonly audience: 'public' | 'body';
}) {
  const { say } = useView();
  const isPublishedThen = audience === 'public' && !around.isPublishedByAct;
  return (
    <section aria-labelledby="check-title">
      <h2 id="check-title">{say('contribution.check')}</h2>
      <p>{say('contribution.check.text')}</p>
      <Form act="receive" button={say('contribution.receive')} hidden={{ seen: version }}>
        <p>{say(isPublishedThen ? 'contribution.receive.text.public' : 'contribution.receive.text.body')}</p>
      </Form>
      <div className="side-by-side">
        {(['return', 'refuse'] as const).map((act) => (
          <Form key={act} act={act} button={say(`contribution.${act}`)} isSecond hidden={{ seen: version }}>
            <TextArea name="reason" label={say('contribution.why')} rows={3} />
          </Form>
        ))}
      </div>
    </section>
  );
}
