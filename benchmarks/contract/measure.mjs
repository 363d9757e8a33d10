// Measures `vgen diff` on two documents of 2 MB and on two of six times the size, in turns with Redocly's `diff`; then on our own contracts, C# included.
// Usage: node benchmarks/contract/measure.mjs [ROUNDS]     (5 by default; needs Node.js, npm, the .NET SDK and git)
// Exit code 1 when a limit is missed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedContracts } from './own-contracts.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const folder = join(root, 'artifacts', 'contract-benchmark');
const rounds = Number(process.argv[2] ?? 5);
const gnuTime = '/usr/bin/time';
const knowsMemory = existsSync(gnuTime);
const tool = join(root, 'generator', 'Verification.Generator', 'bin', 'Release', 'net10.0', 'vgen.dll');
const redocly = join(here, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');

prepare();
const sizes = ['x1', 'x6'].map((name, index) => documents(name, index === 0 ? 100 : 600));
const own = changedContracts(root, join(folder, 'own'));
const runs = [
  ...sizes.flatMap(({ name, base, revision }) => [
    { tool: 'vgen', name, command: ['dotnet', tool, 'diff', base, revision, '--no-csharp', '--format', 'json', '--fail-on', 'none', '--output', join(folder, `vgen-${name}.json`)] },
    { tool: 'redocly', name, command: ['node', redocly, 'diff', base, revision, '--format', 'json', '--fail-on', 'none', '--output', join(folder, `redocly-${name}.json`)] },
  ]),
  { tool: 'vgen', name: 'own', command: ['dotnet', tool, 'diff', own.base, own.revision, '--format', 'json', '--fail-on', 'none', '--output', join(folder, 'vgen-own.json')] },
  { tool: 'vgen', name: 'own, one changed', command: ['dotnet', tool, 'diff', own.base, own.oneChanged, '--format', 'json', '--fail-on', 'none', '--output', join(folder, 'vgen-own-one.json')] },
].map(run => ({ ...run, seconds: [], kilobytes: [] }));

for (let round = 0; round < rounds; round++) runs.forEach(measure);
report();

function prepare() {
  mkdirSync(folder, { recursive: true });
  const quiet = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' };
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], { ...quiet, cwd: here });
  execFileSync('dotnet', ['build', 'generator/Verification.Generator', '-c', 'Release', '-nologo', '-v', 'q'], quiet);
}

function documents(name, resources) {
  const [base, revision] = ['base', 'revision'].map(side => join(folder, `${side}-${name}.json`));
  execFileSync('node', [join(here, 'make-documents.mjs'), base, revision, '--resources', String(resources)]);
  console.log(`${relative(root, base)}: ${(statSync(base).size / 1e6).toFixed(1)} MB`);
  return { name, base, revision };
}

function measure(run) {
  const [file, ...rest] = knowsMemory ? [gnuTime, '-f', '%M', ...run.command] : run.command;
  const start = process.hrtime.bigint();
  const result = spawnSync(file, rest, { cwd: folder, encoding: 'utf8', env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } });
  run.seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
  if (result.status !== 0) throw new Error(`${run.tool} on ${run.name} ended with ${result.status}: ${result.stderr}`);
  if (knowsMemory) run.kilobytes.push(Number(result.stderr.trim().split('\n').at(-1)));
}

function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

function report() {
  const find = (tool, name) => runs.find(run => run.tool === tool && run.name === name);
  console.log(`\n| tool | documents | seconds (median of ${rounds}) | fastest to slowest | peak MB |\n|---|---|---|---|---|`);
  for (const { tool, name, seconds, kilobytes } of runs) {
    const memory = knowsMemory ? (Math.max(...kilobytes) / 1000).toFixed(0) : 'not measured: no GNU time';
    console.log(`| ${tool} | ${name} | ${median(seconds).toFixed(2)} | ${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)} | ${memory} |`);
  }

  const growth = tool => median(find(tool, 'x6').seconds) / median(find(tool, 'x1').seconds);
  console.log(`\nSix times the size: vgen ${growth('vgen').toFixed(1)} times the time, redocly ${growth('redocly').toFixed(1)}.\n`);
  const limits = [
    ['two documents of 2 MB, C# side off, seconds', median(find('vgen', 'x1').seconds), 1.2],
    ['the same, six times the size, times the time', growth('vgen'), 7],
    ['our four contracts, all changed, C# side on, seconds', median(find('vgen', 'own').seconds), 3],
  ];
  if (knowsMemory) limits.push(['two documents of 2 MB, peak MB', Math.max(...find('vgen', 'x1').kilobytes) / 1000, 250]);
  for (const [what, value, limit] of limits) console.log(`${value <= limit ? 'ok    ' : 'MISSED'} ${what}: ${value.toFixed(2)} (limit ${limit})`);
  if (limits.some(([, value, limit]) => value > limit)) process.exitCode = 1;
}
