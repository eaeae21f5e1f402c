// Reads {schema, document} lines from one file, and writes to another what graphql-js finds in each document:
// {syntax: "line:column"} or {errors: ["line:column", …]}.
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';

const [input, output] = process.argv.slice(2);
const schemas = new Map();
const placeOf = (error) => (error.locations ? `${error.locations[0].line}:${error.locations[0].column}` : '');

// Published schemas have defects; what is compared are the documents.
const schemaAt = (path) => {
  if (!schemas.has(path)) {
    schemas.set(path, buildSchema(readFileSync(path, 'utf8'), { assumeValid: true, assumeValidSDL: true }));
  }
  return schemas.get(path);
};

const check = ({ schema, document }) => {
  let syntax;
  try {
    syntax = parse(document);
  } catch (error) {
    return { syntax: placeOf(error) };
  }
  return { errors: validate(schemaAt(schema), syntax, specifiedRules, { maxErrors: 10_000 }).map(placeOf) };
};

const lines = readFileSync(input, 'utf8').split('\n').filter((line) => line.length > 0);
writeFileSync(output, lines.map((line) => JSON.stringify(check(JSON.parse(line)))).join('\n'));
