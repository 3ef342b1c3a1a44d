import { votes } from '@rapporteur/monitoring';
import { castVote, type MeetingList, type ProcedureRecord } from '@rapporteur/registry';
import { z } from 'zod';
import { Choices, Select, TextArea, TextField } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import type { FormAct } from '../../desk/desk-page.js';
import { choice, day, id, optionalText, text } from '../../desk/fields.js';
import { dateInWords } from '../../words/locale.js';
import { classification, halfBilingual } from '../rounds/schemas.js';
import { ClassificationFields, Closed, classificationFields } from './classified.js';

const codes = z.array(z.string());

export const procedureSchema = z.object({
  ...{ number: z.string(), proposal: halfBilingual, opens: z.string(), closes: z.string() },
  ...{ decision: z.string(), classification },
  own: z.object({ party: z.string(), vote: z.string() }).nullable(),
  counted: z
    .object({
      ...{ for: codes, against: codes, abstention: codes, none: codes },
      ...{ quorate: z.boolean(), carried: z.boolean() },
    })
    .nullable(),
});

export const openProcedureFields = z.object({
  ...{
    number: text(30),
    proposalEn: text(10_000),
    proposalFr: optionalText(10_000),
    opens: day(),
    closes: day(),
  },
  ...{ decision: text(40), ...classificationFields },
});

export const castVoteAct: Pick<FormAct, 'fields' | 'run' | 'done'> = {
  fields: z.object({ procedure: id(), vote: choice(votes) }),
  run: ({ db }, by, { fields }) => castVote(db, by, fields),
  done: 'done.voteCast',
};

/** Proposals that are voted on in writing, the vote of one's own State, and what the votes say. */
export function Procedures({ list }: { readonly list: MeetingList }) {
  const { say } = useView();
  if (list.procedures.length === 0 && !list.may.openProcedure) return null;
  return (
    <section aria-labelledby="procedures">
      <h2 id="procedures">{say('procedures.title')}</h2>
      <p className="quiet">{say('procedures.lede')}</p>
      <ul className="bare waiting">
        {list.procedures.map((procedure) => (
          <Procedure key={procedure.id} procedure={procedure} />
        ))}
      </ul>
      {list.may.openProcedure ? <OpenProcedure standing={list.standing} /> : null}
    </section>
  );
}

function Procedure({ procedure }: { readonly procedure: ProcedureRecord }) {
  const { say, nameOf, language } = useView();
  const { number, proposal, opens, closes, decision, own, counted } = procedure;
  const day_ = (iso: string) => dateInWords(iso, language);
  return (
    <li>
      <h3>{number}</h3>
      <p lang={language === 'fr' && proposal.fr === null ? 'en' : undefined}>
        {(language === 'fr' ? proposal.fr : null) ?? proposal.en}
      </p>
      <p className="meta">{say('procedures.days', { from: day_(opens), to: day_(closes), decision })}</p>
      <Closed classification={procedure.classification} />
      {own ? (
        <p>{say('procedures.own', { party: nameOf(own.party), vote: say(`procedures.vote.${own.vote}`) })}</p>
      ) : null}
      {procedure.mayVote ? (
        <Form
          act="cast-vote"
          which={number}
          button={say('procedures.vote.do')}
          hidden={{ procedure: procedure.id }}
        >
          <Choices
            name="vote"
            label={say('procedures.vote')}
            value={own?.vote ?? ''}
            options={votes.map((value) => ({ value, label: say(`procedures.vote.${value}`) }))}
          />
        </Form>
      ) : null}
      {counted ? (
        <p>
          {say('procedures.counted', {
            inFavour: counted.for.length,
            against: counted.against.length,
            abstention: counted.abstention.length,
            none: counted.none.length,
            outcome: counted.carried ? 'carried' : counted.quorate ? 'not' : 'inquorate',
          })}
        </p>
      ) : null}
    </li>
  );
}

function OpenProcedure({ standing }: { readonly standing: readonly string[] }) {
  const { say } = useView();
  return (
    <details className="more">
      <summary>{say('procedures.open')}</summary>
      <Form act="open-written-procedure" button={say('procedures.save')}>
        <TextField name="number" label={say('procedures.number')} hint={say('procedures.number.hint')} />
        <TextArea name="proposalEn" lang="en" label={say('procedures.proposal.en')} />
        <TextArea name="proposalFr" lang="fr" isOptional label={say('procedures.proposal.fr')} />
        <div className="side-by-side">
          <TextField name="opens" type="date" label={say('procedures.opens')} />
          <TextField name="closes" type="date" label={say('procedures.closes')} />
        </div>
        <Select
          name="decision"
          label={say('procedures.decision')}
          none={say('meetings.document.decision.none')}
          options={standing.map((value) => ({ value, label: value }))}
        />
        <ClassificationFields value={{ audience: 'body', until: null }} />
      </Form>
    </details>
  );
}
