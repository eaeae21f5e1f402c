// Reads {schema} lines from one file, and writes to another what graphql-js finds in each: {syntax: "line:column"},
// {definitions: [places]} of the rules about definitions, or {types: [places]} of those about types where these find nothing,
// or {unbuildable: message} where it throws before it gets to judge the types.
import { readFileSync, writeFileSync } from 'node:fs';
import { buildASTSchema, parse, validateSchema } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';

const [input, output] = process.argv.slice(2);
const placeOf = (error) => (error.locations?.length ? `${error.locations[0].line}:${error.locations[0].column}` : '');

const check = ({ schema }) => {
  let syntax;
  try {
    syntax = parse(schema);
  } catch (error) {
    return { syntax: placeOf(error) };
  }
  const definitions = validateSDL(syntax).map(placeOf);
  if (definitions.length > 0) {
    return { definitions };
  }
  let built;
  try {
    built = buildASTSchema(syntax, { assumeValidSDL: true });
  } catch (error) {
    return { unbuildable: error.message };
  }
  return { types: validateSchema(built).map(placeOf) };
};

const lines = readFileSync(input, 'utf8').split('\n').filter((line) => line.length > 0);
writeFileSync(output, lines.map((line) => JSON.stringify(check(JSON.parse(line)))).join('\n'));
