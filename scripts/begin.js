/*
 * Begins one of the project's scripts: `node scripts/begin.js verify`. No import line and no modern syntax, so
 * that an old Node can read this file as far as the sentence that says it is too old.
 */
var needed = [20, 19];
var found = process.versions.node.split('.').map(Number);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error(
    'Rapporteur needs Node 20.19 or newer; this is Node ' +
      process.versions.node +
      '. Get one at https://nodejs.org.',
  );
  process.exitCode = 2;
} else {
  import('./' + process.argv[2] + '.js')
    .then(function (script) {
      return script.main(process.argv.slice(3));
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
