import { describe, expect, it } from 'vitest';
import { aText } from '../a-text.js';
import { profiles } from '../profiles/profiles.js';
import { recognise } from '../recognise.js';

/* Texts that speak of committees, States and recommendations, and recommend nothing that a round follows up. */

const texts = {
  'a page of a novel': `Chapter 12
The Committee

1. “The Committee recommends that the State party pay for the boat,” said the old man, and nobody laughed.

2. It urges, it invites, it calls upon, he thought. In (Spain) or in (Italy) they would have had soup by now. The State
party should at least have soup.

3. She had noted the recommendation, as one notes the weather; it did not enjoy her support.`,

  'a press release': `PRESS RELEASE
GREVIO publishes its report on Spain

Strasbourg, 3 May 2021. The Group of Experts on Action against Violence against Women and Domestic Violence (GREVIO)
has published its report. GREVIO urges the Spanish authorities to go on. It strongly encourages them to train judges.

GRETA and ECRI said the same: “ECRI recommends that the authorities train the police”.`,

  'a press release that counts': `Press release

1. GRETA urges the authorities of Italy to act.
2. GRETA considers that the Italian authorities should act soon.
3. GRETA invites the authorities to act together.
4. Action against Trafficking in Human Beings is what GRETA is for.`,

  'minutes of a club': `Minutes of the 14th meeting of the committee

1. Opening. The chair welcomed the members.
2. Reports. The treasurer recommends that the club buy two boats. The committee encourages the treasurer.
2.1 Repair the roof (Mr France);
2.2 Paint the door (Ms Jordan) (Mr Chad).
3. Any other business. The committee invites members to the lake. The next meeting is under examination.`,

  'a law': `ACT ON LAKES

I. General provisions

1. The Government shall guard the lakes. The authorities should be informed.
2. The Minister may request the State party to a treaty on lakes to give notice:
(a) in writing;
(b) in good time.
3. The Committee on Lakes recommends to the Minister whom to appoint.

II. Final provisions

4. This Act enters into force on 1 May.`,

  'a letter': `Dear Ms Lake,

Thank you for the concluding observations on the report of Austria. The Committee recommends that the State party fence
its ponds, and we agree. Would you tell us:
1. who fences them;
2. when.

Yours sincerely,
A. Pond`,

  'an annual report of a body': `GRETA(2020)06

9th General report on GRETA's activities

1. GRETA adopted eight reports. In the report on Italy, GRETA urges the authorities to fence ponds.
2. In the report on Malta, GRETA invites the authorities to do so.
3. GRETA considers that all authorities should.
4. GRETA met four times.`,

  'a scholarly article': `The concluding observations of a treaty body, and what becomes of them

1. Introduction
This article asks what States do when the Committee recommends something. In the words of one text, the Committee
urges the State party to swim. A State may note a recommendation, or give it its support.

2. Findings
Of 40 recommendations, 12.5 per cent (Austria) were accepted.`,
} as const;

describe.each(Object.entries(texts))('%s', (_name, text) => {
  const { reading } = recognise(aText(text));

  it('is of no known house style', () => {
    expect(reading.document.profile).toBe('unknown');
  });

  it('holds no recommendation', () => {
    expect(reading.recommendations).toEqual([]);
  });
});

it('what others ask, what was once asked and what is quoted is not asked by the body now', () => {
  const text = `GREVIO/Inf(2020)1
Group of Experts on Action against Violence against Women (GREVIO)
Report on Spain

1. GREVIO was set up by the convention. In 2018, GREVIO urged the Spanish authorities to train judges.
2. A society of lawyers urges the authorities to train judges. “GREVIO urges the authorities”, it wrote.
3. GREVIO welcomes that Spain encourages judges and invites lawyers. GREVIO notes that the law recommends it.
4. As GREVIO recommends in its guide, judges are trained. In its opinion, GREVIO encourages the use of guides.
5. GREVIO urges the Spanish authorities to train judges.`;
  const { reading } = recognise(aText(text), { profile: 'grevio-report' });
  expect(reading.recommendations.map(({ id }) => id)).toEqual(['§ 5']);
});

it.each(profiles.filter(({ stated }) => stated).map(({ id }) => id))(
  'a text read as %s against its nature gives nothing either',
  (profile) => {
    for (const text of [texts['minutes of a club'], texts['a law'], texts['a letter']]) {
      expect(recognise(aText(text), { profile }).reading.recommendations).toEqual([]);
    }
  },
);
