// Parses and validates all documents of a project as one, against a schema that is parsed and built with them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { median } from './measure.mjs';

const folder = process.argv[2];
const schemaText = readFileSync(join(folder, 'schema.graphql'), 'utf8');
const documentText = readdirSync(join(folder, 'ops')).sort().map((name) => readFileSync(join(folder, 'ops', name), 'utf8')).join('\n');
const run = () => validate(buildSchema(schemaText, { assumeValidSDL: true, assumeValid: true }), parse(documentText), undefined, { maxErrors: 1000 });
if (run().length > 0) {
  throw new Error(`${run().length} errors: ${run()[0].message}`);
}
console.log(median(10, 21, run));
