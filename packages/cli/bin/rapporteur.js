#!/usr/bin/env node
/*
 * The command line: makes the clone ready when it is stale, then runs what was built. No import line and no
 * modern syntax, so that an old Node can read this file as far as the sentence that says it is too old.
 */
var needed = [20, 19];
var found = process.versions.node.split('.').map(Number);
var keepCompiled;

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error(
    'Rapporteur needs Node 20.19 or newer; this is Node ' +
      process.versions.node +
      '. Get one at https://nodejs.org.',
  );
  process.exitCode = 2;
} else {
  // Where Node can, what it compiled is kept for the next time (Node 22 and newer).
  keepCompiled = process.getBuiltinModule('module').enableCompileCache;
  if (keepCompiled) keepCompiled();
  import('../../../scripts/set-up.js')
    .then(function (script) {
      script.setUp();
      return import('../bundle/main.js');
    })
    .then(function (cli) {
      return cli.main(process.argv.slice(2));
    })
    .then(
      function (status) {
        process.exitCode = status;
      },
      function (error) {
        console.error(error.sentence || error);
        process.exitCode = error.status || 3;
      },
    );
}
