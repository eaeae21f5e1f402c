// Reads a schema in the language of GraphQL from one file, and writes what a server answers an introspection query with to another.
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, introspectionFromSchema } from 'graphql';

const [input, output] = process.argv.slice(2);
const schema = buildSchema(readFileSync(input, 'utf8'), { assumeValid: true, assumeValidSDL: true });
const answer = introspectionFromSchema(schema, {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});
writeFileSync(output, JSON.stringify({ data: answer }, null, 2));
