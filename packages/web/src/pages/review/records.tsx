import type { Polarity } from '@rapporteur/monitoring';
import type { OpenedText, ReviewedFinding } from '@rapporteur/registry';
import { SideBadge } from '../../components/finding/side-badge.js';
import { Names } from '../../components/text-block/names.js';
import { useView } from '../../components/view.js';
import { sortByName } from '../../words/locale.js';
import { letters } from './asked-act.js';
import { groundOf, type Numbered } from './marked-text.js';
import { tieOf } from './ties.js';

/** What each form of the page needs to know. */
export interface Sending {
  /** Where forms go. */
  readonly address: string;
  readonly edition: string;
  readonly text: OpenedText;
  readonly round: string;
  /** Codes of the parties that may be named. */
  readonly parties: readonly string[];
  readonly lang: string | undefined;
  /** What was typed into a form that was refused: nothing typed is lost. */
  readonly given: URLSearchParams | null;
}

export function RecordCard({
  record: { number, finding },
  records,
  sending,
  isEdited,
}: {
  record: Numbered;
  records: readonly Numbered[];
  sending: Sending;
  isEdited: boolean;
}) {
  const { say, language, to } = useView();
  const confidence = new Intl.NumberFormat(language, { style: 'percent' }).format(finding.confidence);
  const remarks = [
    finding.standing === 'read'
      ? say('standing-of.read', { confidence })
      : say(`standing-of.${finding.standing}`),
    finding.stated ? say('finding.stated', { text: finding.stated }) : null,
    finding.exhaustive ? null : say('finding.examples'),
    finding.derived ? say('finding.derived') : null,
  ].filter((remark) => remark !== null);
  return (
    <article
      className={`record edge-${groundOf(number)} ${tieOf(number)}`}
      id={`r-${number}`}
      tabIndex={-1}
      aria-labelledby={`h-${number}`}
    >
      <h3 id={`h-${number}`}>
        <a
          className={`chip ${groundOf(number)}`}
          href={`#${finding.inNote === null ? 'm' : 'n'}-${number}`}
          aria-label={say('review.toText', { number })}
        >
          [{number}]
        </a>
        <span>{say('finding.title', { key: finding.key })}</span>
        <SideBadge side={finding.polarity} />
      </h3>
      <p className="said" lang={sending.lang}>
        {finding.claim}
      </p>
      <p>
        <Names
          codes={finding.parties}
          round={sending.round}
          alphabetical={false}
          linked={(code) => sending.parties.includes(code)}
        />
      </p>
      {Object.entries(finding.qualifiers).map(([code, qualifier]) => (
        <Qualifier key={code} code={code} qualifier={qualifier} lang={sending.lang} />
      ))}
      <p className="remarks">{remarks.join(' · ')}</p>
      <div className="do">
        {finding.standing === 'accepted' ? null : (
          <OneButton act="accept" finding={finding} number={number} sending={sending} />
        )}
        <OneButton act="reject" finding={finding} number={number} sending={sending} />
        {isEdited ? null : (
          <a
            className="button"
            href={to(`${sending.address}?text=${sending.text.name}&edit=${finding.key}#r-${number}`)}
          >
            {[say('review.correct'), say('review.split'), say('review.merge')].join(' · ')}{' '}
            <span className="visually-hidden">{say('review.for', { number })}</span>
          </a>
        )}
      </div>
      {isEdited ? <Editing finding={finding} records={records} sending={sending} /> : null}
    </article>
  );
}

function Qualifier({ code, qualifier, lang }: { code: string; qualifier: string; lang: string | undefined }) {
  const { nameOf } = useView();
  return (
    <p className="small">
      {nameOf(code)}: <span lang={lang}>{qualifier}</span>
    </p>
  );
}

function Hidden({ act, finding, sending }: { act: string; finding: ReviewedFinding; sending: Sending }) {
  return (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="key" value={finding.key} />
      <input type="hidden" name="state" value={finding.state} />
      <input type="hidden" name="edition" value={sending.edition} />
      <input type="hidden" name="text" value={sending.text.name} />
    </>
  );
}

function OneButton({
  act,
  finding,
  number,
  sending,
}: {
  act: 'accept' | 'reject';
  finding: ReviewedFinding;
  number: number;
  sending: Sending;
}) {
  const { say, to } = useView();
  return (
    <form method="post" action={to(sending.address)}>
      <Hidden act={act} finding={finding} sending={sending} />
      <button type="submit" className={act === 'accept' ? 'first' : undefined}>
        {say(`review.${act}`)} <span className="visually-hidden">{say('review.for', { number })}</span>
      </button>
    </form>
  );
}

/** The three acts that need more than a button. What was typed and refused stands in them again. */
function Editing({
  finding,
  records,
  sending,
}: {
  finding: ReviewedFinding;
  records: readonly Numbered[];
  sending: Sending;
}) {
  const typed = (act: string) => (sending.given?.get('act') === act ? sending.given : null);
  return (
    <>
      <Correct finding={finding} sending={sending} typed={typed('correct')} />
      {finding.parties.length > 1 ? (
        <Split finding={finding} sending={sending} typed={typed('split')} />
      ) : null}
      <Merge finding={finding} records={records} sending={sending} />
    </>
  );
}

interface EditProps {
  readonly finding: ReviewedFinding;
  readonly sending: Sending;
  readonly typed: URLSearchParams | null;
}

function Correct({ finding, sending, typed }: EditProps) {
  const { say, to, nameOf, language } = useView();
  const chosen = typed?.getAll('party') ?? finding.parties;
  const codes = [...new Set([...sending.parties, ...finding.parties])];
  return (
    <details open>
      <summary>{say('review.correct')}</summary>
      <form method="post" action={to(sending.address)}>
        <Hidden act="correct" finding={finding} sending={sending} />
        <Side name="side" side={(typed?.get('side') as Polarity) ?? finding.polarity} />
        <Claim
          name="claim"
          label={say('review.claim')}
          claim={typed?.get('claim') ?? finding.claim}
          lang={sending.lang}
        />
        <fieldset>
          <legend>{say('review.parties')}</legend>
          <div className="checks">
            {sortByName(codes, nameOf, language).map((code) => (
              <label key={code}>
                <input type="checkbox" name="party" value={code} defaultChecked={chosen.includes(code)} />{' '}
                {nameOf(code)}
              </label>
            ))}
          </div>
        </fieldset>
        <button type="submit">{say('review.correct.do')}</button>
      </form>
    </details>
  );
}

function Split({ finding, sending, typed }: EditProps) {
  const { say, to, nameOf } = useView();
  const parts = letters.slice(0, Math.max(finding.parties.length, 2));
  const isTyped = (letter: string) => finding.parties.some((code) => typed?.get(`in-${code}`) === letter);
  const part = (letter: string) => (
    <fieldset key={letter}>
      <legend>{say('review.part', { letter })}</legend>
      <Side name={`side-${letter}`} side={(typed?.get(`side-${letter}`) as Polarity) ?? finding.polarity} />
      <Claim
        name={`claim-${letter}`}
        label={`${say('review.claim')}, ${say('review.part', { letter })}`}
        claim={typed?.get(`claim-${letter}`) ?? finding.claim}
        lang={sending.lang}
      />
    </fieldset>
  );
  return (
    <details open={typed !== null}>
      <summary>{say('review.split')}</summary>
      <form method="post" action={to(sending.address)}>
        <Hidden act="split" finding={finding} sending={sending} />
        <p className="hint">{say('review.split.hint')}</p>
        <div className="split-parties">
          {finding.parties.map((code) => (
            <SplitChoice
              key={code}
              code={code}
              name={nameOf(code)}
              parts={parts}
              chosen={typed?.get(`in-${code}`) ?? 'a'}
            />
          ))}
        </div>
        {parts.slice(0, atOnce).map(part)}
        {parts.length > atOnce ? (
          <details open={parts.slice(atOnce).some(isTyped)}>
            <summary>{say('review.split.more', { letter: parts.at(-1) ?? '' })}</summary>
            {parts.slice(atOnce).map(part)}
          </details>
        ) : null}
        <button type="submit">{say('review.split.do')}</button>
      </form>
    </details>
  );
}

/** Parts whose claims stand open; there may be as many as parties, and those beyond open. */
const atOnce = 3;

function SplitChoice({
  code,
  name,
  parts,
  chosen,
}: {
  code: string;
  name: string;
  parts: readonly string[];
  chosen: string;
}) {
  return (
    <>
      <label htmlFor={`in-${code}`}>{name}</label>
      <select id={`in-${code}`} name={`in-${code}`} defaultValue={chosen}>
        {parts.map((letter) => (
          <option key={letter} value={letter}>
            {letter}
          </option>
        ))}
      </select>
    </>
  );
}

function Merge({
  finding,
  records,
  sending,
}: {
  finding: ReviewedFinding;
  records: readonly Numbered[];
  sending: Sending;
}) {
  const { say, to, nameOf } = useView();
  const others = records.filter(
    (other) => other.finding !== finding && other.finding.polarity === finding.polarity,
  );
  if (others.length === 0) return null;
  return (
    <details>
      <summary>{say('review.merge')}</summary>
      <form method="post" action={to(sending.address)}>
        <Hidden act="merge" finding={finding} sending={sending} />
        <p className="hint">{say('review.merge.hint')}</p>
        <label htmlFor="merge-with">{say('review.mergeWith')}</label>
        <select id="merge-with" name="with">
          {others.map(({ number, finding: other }) => (
            <option key={other.key} value={other.key}>
              [{number}] {other.parties.map(nameOf).join(', ')}
            </option>
          ))}
        </select>
        <div className="do">
          <button type="submit">{say('review.merge.do')}</button>
        </div>
      </form>
    </details>
  );
}

function Side({ name, side }: { name: string; side: Polarity }) {
  const { say } = useView();
  return (
    <fieldset>
      <legend>{say('findings.side')}</legend>
      <div className="sides">
        {(['has', 'lacks', 'other'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={name} value={each} defaultChecked={each === side} />{' '}
            {say(`side.${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Claim({
  name,
  label,
  claim,
  lang,
}: {
  name: string;
  label: string;
  claim: string;
  lang: string | undefined;
}) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <textarea id={name} name={name} rows={2} maxLength={400} lang={lang} defaultValue={claim} required />
    </div>
  );
}
