// Makes the changes of a vendor between two versions: in about one schema of eight and one operation of twelve.
import { Dice } from './dice.mjs';

export function change(base, seed) {
  const dice = new Dice(seed);
  const revision = structuredClone(base);
  revision.info.version = '2.0.0';
  for (const schema of Object.values(revision.components.schemas)) {
    const target = schema.allOf?.[1] ?? schema;
    if (target.properties && dice.oneIn(8)) dice.of(schemaChanges)(dice, target);
  }

  for (const item of Object.values(revision.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (operation.responses && dice.oneIn(12)) dice.of(operationChanges)(dice, operation, item, method);
    }
  }

  return revision;
}

const schemaChanges = [
  (_, schema) => { schema.properties.added_later = { type: 'string' }; },
  (dice, schema) => { delete schema.properties[someProperty(dice, schema)]; },
  (dice, schema) => { schema.required = (schema.required ?? []).concat(someProperty(dice, schema)).filter((name, index, all) => all.indexOf(name) === index); },
  (_, schema) => { delete schema.required; },
  (dice, schema) => { schema.properties[someProperty(dice, schema)] = { type: 'string', enum: ['new', 'old'] }; },
  (_, schema) => { for (const property of Object.values(schema.properties)) property.enum?.push('rbm'); },
  (_, schema) => { for (const property of Object.values(schema.properties)) if (property.maxLength) property.maxLength -= 8; },
  (_, schema) => { schema.description = 'Described anew.'; },
];

const operationChanges = [
  (_, operation) => { operation.deprecated = true; },
  (_, operation, item, method) => { delete item[method]; },
  (_, operation) => { (operation.parameters ??= []).push({ name: 'trace', in: 'header', schema: { type: 'string' } }); },
  (_, operation) => { (operation.parameters ??= []).push({ name: 'tenant', in: 'query', required: true, schema: { type: 'string' } }); },
  (_, operation) => { operation.responses[503] = { $ref: '#/components/responses/Busy' }; },
  (_, operation) => { operation.description = 'Described anew.'; },
];

function someProperty(dice, schema) {
  return dice.of(Object.keys(schema.properties));
}
