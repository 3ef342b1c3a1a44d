import { Agent, request } from 'node:http';

/* node ask.js PORT ADDRESS…: asks for the addresses in turn over a few connections; prints the requests a second. */

const [port, ...addresses] = process.argv.slice(2);
const connections = 8;
const most = 2000;
const warm = 2 * addresses.length;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

await ask(warm);
const begun = performance.now();
await ask(most);
console.log(most / ((performance.now() - begun) / 1000));
agent.destroy();

async function ask(count) {
  let asked = 0;
  const one = async () => {
    while (asked < count) {
      const path = addresses[asked % addresses.length];
      asked += 1;
      await get(path);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
}

function get(path) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}`));
      answer.resume().on('end', resolve);
    });
    sent.on('error', reject).end();
  });
}
