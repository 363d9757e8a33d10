// Makes an OpenAPI 3.0.3 document shaped like that of a large vendor, and a changed revision of it. The same arguments give the same bytes.
// Usage: node make-documents.mjs BASE.json REVISION.json [--resources 100] [--seed 7]
// A resource adds five operations, seven schemas that refer to each other, and about 20 kB.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { documentOf } from './shape.mjs';
import { change } from './revise.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { resources: { type: 'string', default: '100' }, seed: { type: 'string', default: '7' } },
});
if (positionals.length !== 2) {
  console.error('usage: node make-documents.mjs BASE.json REVISION.json [--resources 100] [--seed 7]');
  process.exit(2);
}

const base = documentOf(Number(values.resources), Number(values.seed));
writeFileSync(positionals[0], JSON.stringify(base, null, 2) + '\n');
writeFileSync(positionals[1], JSON.stringify(change(base, Number(values.seed) + 1), null, 2) + '\n');
