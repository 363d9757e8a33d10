// The content of a document: for each resource a list, a read, a creation, a change and a deletion.
import { Dice } from './dice.mjs';

const things = ['Account', 'Invoice', 'Session', 'Attempt', 'Message', 'Webhook', 'Report', 'Ticket', 'Device', 'Address', 'Document', 'Person'];
const fields = ['status', 'region', 'label', 'amount', 'currency', 'priority', 'owner', 'channel', 'reason', 'country', 'language', 'score', 'source', 'carrier', 'note', 'kind', 'stage', 'origin'];
const words = ['verification', 'customer', 'attempt', 'that', 'was', 'sent', 'by', 'the', 'account', 'before', 'its', 'session', 'expired', 'and', 'after', 'a', 'review', 'of', 'documents'];
const values = ['pending', 'approved', 'declined', 'expired', 'canceled', 'sms', 'call', 'email', 'whatsapp', 'review', 'queued', 'sent', 'delivered', 'failed'];

export function documentOf(resources, seed) {
  const dice = new Dice(seed);
  const names = Array.from({ length: resources }, (_, index) => things[index % things.length] + Math.floor(index / things.length));
  const document = {
    openapi: '3.0.3',
    info: { title: 'A large vendor', version: '1.0.0', description: sentence(dice, 40) },
    servers: [{ url: 'https://api.example.com/v1' }],
    security: [{ key: [] }],
    tags: names.map(name => ({ name })),
    paths: {},
    components: { schemas: shared(), parameters: paging(), responses: failures(), securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-api-key' } } },
  };
  for (const name of names) {
    Object.assign(document.paths, operations(dice, name));
    Object.assign(document.components.schemas, schemas(dice, name, names));
  }

  return document;
}

function sentence(dice, length) {
  return Array.from({ length: 4 + dice.below(length) }, () => dice.of(words)).join(' ') + '.';
}

function ref(kind, name) {
  return { $ref: `#/components/${kind}/${name}` };
}

function body(schema) {
  return { content: { 'application/json': { schema } } };
}

function shared() {
  return {
    Page: { type: 'object', required: ['count'], properties: { count: { type: 'integer', minimum: 0 }, next: { type: 'string', format: 'uri', nullable: true } } },
    Failure: { type: 'object', required: ['code', 'message'], properties: { code: { type: 'integer' }, message: { type: 'string' }, more_info: { type: 'string', format: 'uri' } } },
  };
}

function paging() {
  return {
    Limit: { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 1000, default: 50 } },
    Cursor: { name: 'cursor', in: 'query', schema: { type: 'string', maxLength: 64 } },
  };
}

function failures() {
  return Object.fromEntries(['Refused', 'Missing', 'Busy'].map(name => [name, { description: name, ...body(ref('schemas', 'Failure')) }]));
}

function operations(dice, name) {
  const path = '/' + name.toLowerCase() + 's';
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^[a-z0-9]{1,32}$' } };
  const responses = (status, schema) => ({ [status]: { description: sentence(dice, 12), ...body(schema) }, 400: ref('responses', 'Refused'), 404: ref('responses', 'Missing'), 429: ref('responses', 'Busy') });
  const operation = (verb, rest) => ({ tags: [name], operationId: verb + name, summary: sentence(dice, 8), description: sentence(dice, 60), ...rest });
  return {
    [path]: {
      get: operation('list', { parameters: [ref('parameters', 'Limit'), ref('parameters', 'Cursor'), ...filters(dice)], responses: responses(200, ref('schemas', name + 'List')) }),
      post: operation('create', { requestBody: { required: true, ...body(ref('schemas', name + 'Creation')) }, responses: responses(201, ref('schemas', name)) }),
    },
    [path + '/{id}']: {
      parameters: [id],
      get: operation('read', { responses: responses(200, ref('schemas', name)) }),
      patch: operation('change', { requestBody: { required: true, ...body(ref('schemas', name + 'Change')) }, responses: responses(200, ref('schemas', name)) }),
      delete: operation('delete', { responses: { 204: { description: 'Deleted.' }, 404: ref('responses', 'Missing') } }),
    },
  };
}

function filters(dice) {
  return pick(dice, 2 + dice.below(4)).map(name => ({ name, in: 'query', description: sentence(dice, 20), schema: scalar(dice) }));
}

function pick(dice, count) {
  const start = dice.below(fields.length);
  return Array.from({ length: count }, (_, index) => fields[(start + index) % fields.length]);
}

function schemas(dice, name, names) {
  const properties = object(dice, 8 + dice.below(9));
  properties.properties[dice.of(fields) + '_link'] = ref('schemas', dice.of(names) + 'Link');
  return {
    [name]: { allOf: [ref('schemas', name + 'Link'), properties] },
    [name + 'Link']: { type: 'object', required: ['id'], properties: { id: { type: 'string', maxLength: 32 }, created_at: { type: 'string', format: 'date-time' }, parent: ref('schemas', dice.of(names) + 'Link') } },
    [name + 'List']: { allOf: [ref('schemas', 'Page'), { type: 'object', required: ['items'], properties: { items: { type: 'array', items: ref('schemas', name) }, latest: ref('schemas', name + 'Event') } }] },
    [name + 'Creation']: object(dice, 5 + dice.below(6)),
    [name + 'Change']: object(dice, 4 + dice.below(4)),
    ...events(dice, name),
  };
}

function events(dice, name) {
  const kinds = ['opened', 'closed'];
  const schemaOf = kind => name + 'Event' + kind[0].toUpperCase() + kind.slice(1);
  return {
    [name + 'Event']: {
      oneOf: kinds.map(kind => ref('schemas', schemaOf(kind))),
      discriminator: { propertyName: 'event', mapping: Object.fromEntries(kinds.map(kind => [kind, `#/components/schemas/${schemaOf(kind)}`])) },
    },
    ...Object.fromEntries(kinds.map(kind => [schemaOf(kind), { type: 'object', required: ['event'], properties: { event: { type: 'string' }, at: { type: 'string', format: 'date-time' }, detail: object(dice, 3) } }])),
  };
}

function object(dice, size) {
  const names = pick(dice, size);
  return {
    type: 'object',
    description: sentence(dice, 30),
    required: names.filter(() => dice.oneIn(3)).concat(names[0]).filter((name, index, all) => all.indexOf(name) === index),
    properties: Object.fromEntries(names.map(name => [name, { description: sentence(dice, 24), ...property(dice) }])),
  };
}

function property(dice) {
  return dice.oneIn(6) ? { type: 'array', maxItems: 100, items: scalar(dice) } : { ...scalar(dice), ...(dice.oneIn(5) ? { nullable: true } : {}) };
}

function scalar(dice) {
  const start = dice.below(values.length);
  return dice.of([
    { type: 'string', maxLength: 64 + dice.below(64) },
    { type: 'string', enum: values.slice(start, start + 5).concat('other') },
    { type: 'integer', format: 'int32', minimum: 0, maximum: 1000 + dice.below(1000) },
    { type: 'number' },
    { type: 'boolean', default: false },
    { type: 'string', format: 'date-time' },
  ]);
}
