import { createRequire } from 'node:module';
import textlintPackage from 'textlint';

const require = createRequire(import.meta.url);

/** Rules of general use, each with its own defaults. */
const names = ['terminology', 'write-good', 'unexpanded-acronym', 'stop-words'];

/** textlint on a plain text, in process: { rules, lint(text) }. */
export async function textlint() {
  const { TextlintKernelDescriptor } = fromTextlint('@textlint/kernel');
  const text = fromTextlint('@textlint/textlint-plugin-text');
  const descriptor = new TextlintKernelDescriptor({
    rules: names.map((name) => {
      const rule = require(`textlint-rule-${name}`);
      return { ruleId: name, rule: rule.default ?? rule, options: true };
    }),
    plugins: [{ pluginId: 'text', plugin: text.default ?? text, options: true }],
    filterRules: [],
  });
  const linter = textlintPackage.createLinter({ descriptor });
  return {
    rules: names,
    async lint(source) {
      const { messages } = await linter.lintText(source, 'report.txt');
      if (messages.length === 0) throw new Error('textlint found nothing: its rules do not run.');
    },
  };
}

function fromTextlint(name) {
  return createRequire(require.resolve('textlint'))(name);
}
