import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

// npm run bench -- [name …]
//
// Runs the benchmarks of this folder one after the other, or those that are named (`durable`).
// Each prints its figures beside their budgets; compare within one run, never across machines.

const all = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.js') && file !== 'run.js')
  .map((file) => file.slice(0, -'.js'.length))
  .sort();
const named = process.argv.slice(2);
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no benchmark ${unknown.join(', ')}; there are: ${all.join(', ')}\n`);
  process.exitCode = 2;
} else {
  await runAll(named.length === 0 ? all : named);
}

async function runAll(names: readonly string[]): Promise<void> {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(
    `machine: ${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}, ` +
      `${memory} GiB, Node ${process.version}, ${process.platform}-${process.arch}`,
  );
  for (const name of names) {
    const { run } = (await import(`./${name}.js`)) as { readonly run: () => Promise<void> };
    await run();
  }
}
