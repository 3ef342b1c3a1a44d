import { z } from 'zod';
import { Sheet } from '../../components/frame/frame.js';
import { type Key, sayIn } from '../../words/say.js';
import { nothing } from '../asking.js';
import { page } from '../page.js';

type Plain = Extract<Key, `about.${string}` | `method.${string}`>;
const about: readonly (readonly [Plain, readonly Plain[]])[] = [
  ['about.what', ['about.what.1', 'about.what.2']],
  ['about.not', ['about.not.1', 'about.not.2', 'about.not.3']],
  ['about.private', ['about.private.1', 'about.private.2']],
  ['about.access', ['about.access.1', 'about.access.2']],
  ['about.free', ['about.free.1']],
];
const method: readonly (readonly [Plain, readonly Plain[]])[] = [
  ['method.read', ['method.read.1', 'method.read.2']],
  ['method.level', ['method.level.1']],
  ['method.whom', ['method.whom.1', 'method.whom.2', 'method.whom.3']],
  ['method.named', ['method.named.1', 'method.named.2']],
  ['method.factsheet', ['method.factsheet.1', 'method.factsheet.2']],
  ['method.later', ['method.later.1']],
  ['method.never', ['method.never.1', 'method.never.2']],
  ['method.slip', ['method.slip.1']],
];

const words = z.object({
  title: z.string(),
  lede: z.string(),
  sections: z.array(z.object({ title: z.string(), paragraphs: z.array(z.string()) })),
});

function essay(name: 'about' | 'method', sections: typeof about) {
  return page({
    name,
    about:
      name === 'about'
        ? 'What the site is and is not.'
        : 'How what is shown here is made from an adopted text.',
    address: `/${name}`,
    params: nothing,
    query: nothing,
    record: words,
    async load(_records, { language }): Promise<z.infer<typeof words>> {
      const say = sayIn(language);
      return {
        title: say(`nav.${name}`),
        lede: say(`${name}.lede`),
        sections: sections.map(([title, paragraphs]) => ({
          title: say(title),
          paragraphs: paragraphs.map((key) => say(key)),
        })),
      };
    },
    show: (essay) => ({
      title: essay.title,
      description: essay.lede,
      section: name,
      main: <Essay essay={essay} />,
    }),
  });
}

function Essay({ essay: { title, lede, sections } }: { essay: z.infer<typeof words> }) {
  return (
    <Sheet>
      <article className="prose">
        <h1>{title}</h1>
        <p className="lede big">{lede}</p>
        {sections.map((section) => (
          <section key={section.title}>
            <h2>{section.title}</h2>
            {section.paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
      </article>
    </Sheet>
  );
}

export const aboutPage = essay('about', about);
export const methodPage = essay('method', method);
