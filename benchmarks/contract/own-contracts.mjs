// Copies specs/ twice more, with changes: in every document, and in one only.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function changedContracts(root, folder) {
  rmSync(folder, { recursive: true, force: true });
  const copy = name => {
    const target = join(folder, name);
    cpSync(join(root, 'specs'), target, { recursive: true });
    return target;
  };
  const [base, revision, oneChanged] = ['base', 'revision', 'one-changed'].map(copy);
  for (const vendor of readdirSync(base)) change(join(revision, vendor, 'openapi.yaml'));
  change(join(oneChanged, readdirSync(base)[0], 'openapi.yaml'));
  return { base, revision, oneChanged };
}

/** Every document gets a schema member, so that its C# has to be generated and compiled. */
function change(file) {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(/^( +)properties:\n/m, '$1properties:\n$1  added_later:\n$1    type: string\n$1    description: Added later.\n');
  if (changed === text) throw new Error(`${file} has no properties to change.`);
  writeFileSync(file, changed);
}
