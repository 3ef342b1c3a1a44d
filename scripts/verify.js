import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install, root } from './set-up.js';

/*
 * Everything that continuous integration runs. All checks run even when an early one fails, but for the tests, which
 * need a build. The last line of the output is the sum: "812 passed, 0 failed, 3 skipped", where types, style and
 * unused code count as one each.
 */

const checks = [
  { name: 'types of the tests', bin: 'typescript/bin/tsc', args: ['-p', 'tsconfig.test.json'] },
  { name: 'style (Biome)', bin: '@biomejs/biome/bin/biome', args: ['ci', '--colors=off'] },
  { name: 'unused code (knip)', bin: 'knip/bin/knip.js', args: ['--no-progress'] },
];

export function main() {
  install();
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  const count = (name, isWell) => {
    if (isWell) sum.passed += 1;
    else failures.push(name);
  };
  const isReady = isBuilt();
  count('types of the packages', isReady);
  for (const check of checks) count(check.name, run(check) === 0);
  const tests = isReady ? runTests() : notRun;
  for (const skipped of tests.skipped) console.log(`skipped: ${skipped}`);
  for (const failure of [...failures, ...tests.failed]) console.log(`failed: ${failure}`);
  sum.passed += tests.passed;
  sum.failed = failures.length + tests.failed.length;
  sum.skipped = tests.skipped.length;
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed === 0 ? 0 : 1;
}

/** The build is the check of the packages' types; the tests of the command line find it fresh. */
function isBuilt() {
  try {
    build();
    return true;
  } catch (problem) {
    console.log(problem.sentence ?? problem);
    return false;
  }
}

function run({ name, bin, args }) {
  const begun = Date.now();
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', bin), ...args], {
    cwd: root,
    stdio: ['ignore', 1, 2],
  });
  console.log(`  ${status === 0 ? 'well' : 'failed'} after ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return status;
}

/** Hundreds of tests that fail for one reason tell less than the reason. */
const notRun = { passed: 0, failed: ['tests: not run, since the packages do not build'], skipped: [] };

/** Runs vitest; the counts come from its own report, and a run that breaks off counts as a failure. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-tests-'));
  const report = join(folder, 'report.json');
  try {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const status = run({ name: 'tests (vitest)', bin: 'vitest/vitest.mjs', args });
    const tests = countTests(JSON.parse(readFileSync(report, 'utf8')));
    if (status !== 0 && tests.failed.length === 0) tests.failed.push('vitest, beside the tests (see above)');
    if (tests.passed === 0) tests.failed.push('vitest found no test');
    return tests;
  } catch (error) {
    return { passed: 0, failed: [`vitest made no report (${error.message})`], skipped: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countTests(report) {
  const tests = { passed: 0, failed: [], skipped: [] };
  for (const file of report.testResults) {
    const name = file.name.slice(root.length);
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
      tests.failed.push(name);
    for (const test of file.assertionResults) {
      if (test.status === 'passed') tests.passed += 1;
      else if (test.status === 'failed') tests.failed.push(`${name}: ${test.fullName}`);
      else tests.skipped.push(`${name}: ${test.fullName}`);
    }
  }
  return tests;
}
