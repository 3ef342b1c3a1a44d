import type { PartyList as Found } from '@rapporteur/registry';
import { z } from 'zod';
import { reportHead, roundParty } from '../../api/records.js';
import { Downloads, tableDownloads } from '../../components/downloads/downloads.js';
import { Sheet } from '../../components/frame/frame.js';
import { PartyList } from '../../components/party-list/party-list.js';
import { TileMap } from '../../components/tile-map/tile-map.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { dateInWords } from '../../words/locale.js';
import { factsheetsAddress, partiesAddress, partyAddress, reportAddressOf } from '../addresses.js';
import { nothing, roundPart } from '../asking.js';
import { roundCrumb, Unofficial } from '../head-of.js';
import { inLanguage } from '../in-language.js';
import { page } from '../page.js';

const standings = ['monitored', 'joined-later', 'outside'] as const;

export const parties = page({
  name: 'parties',
  about: 'The parties of a round and their standing in it. No totals: States are not set side by side.',
  address: '/rounds/:round/parties',
  params: roundPart,
  query: nothing,
  record: reportHead.extend({ parties: z.array(roundParty) }),
  list: 'parties',
  async load(records, { params, language }) {
    return (
      (await inLanguage(reportAddressOf(params.round), language, (a) => records.parties(a))) ??
      refuse('no-report')
    );
  },
  show: (it, { params }, view) => ({
    title: `${view.say('nav.parties')} · ${it.round.title[view.language]}`,
    description: view.say('parties.lede'),
    round: params.round,
    section: 'parties',
    main: <PartiesPage it={it} round={params.round} />,
  }),
});

function PartiesPage({ it, round }: { it: Found; round: string }) {
  const view = useView();
  const { say, nameOf, language } = view;
  const monitored = it.parties.filter((p) => p.standing === 'monitored');
  return (
    <Sheet crumbs={[roundCrumb(it, round, view)]}>
      <h1>{say('nav.parties')}</h1>
      <p className="lede">{say(it.edition.state ? 'oneState.parties' : 'parties.lede')}</p>
      <Downloads
        groups={[
          {
            label: say('downloads.factsheets'),
            address: factsheetsAddress(round),
            formats: it.edition.hasText && !it.edition.state ? ['docx.zip', 'pdf.zip'] : [],
          },
          {
            label: say('downloads.table'),
            address: partiesAddress(round),
            formats: [...tableDownloads, 'json'],
          },
        ]}
      />
      <div className="parties-columns">
        <div>
          {standings.map((standing) => {
            const some = it.parties.filter((p) => p.standing === standing);
            if (some.length === 0) return null;
            return (
              <section key={standing}>
                <h2 className="section-head">{say(`standing.${standing}`)}</h2>
                {it.edition.state ? null : (
                  <p className="small quiet">{say(`standing.${standing}.text`, { count: some.length })}</p>
                )}
                <PartyList
                  parties={some.map((p) => ({
                    code: p.code,
                    name: nameOf(p.code),
                    address: partyAddress(round, p.code),
                    note: p.inForce
                      ? say('party.inForce', { date: dateInWords(p.inForce, language) })
                      : undefined,
                  }))}
                />
              </section>
            );
          })}
        </div>
        {it.edition.state ? null : (
          <TileMap
            label={say('parties.map')}
            round={round}
            parties={monitored.map((p) => ({ code: p.code, laterNote: false }))}
          />
        )}
      </div>
      <Unofficial head={it} />
    </Sheet>
  );
}
