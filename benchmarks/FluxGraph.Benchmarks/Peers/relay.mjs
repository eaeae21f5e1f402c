// relay.mjs <project> <folder> <refused name>...: writes a project's operations and fragments as the modules that relay-compiler reads.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print } from 'graphql';

const [project, folder, ...refused] = process.argv.slice(2);
// An operation has to be called after its module and its kind.
const suffixes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
for (const name of ['operations', 'fragments']) {
  mkdirSync(join(folder, 'src', name), { recursive: true });
}
mkdirSync(join(folder, 'artifacts'), { recursive: true });
for (const file of readdirSync(join(project, 'ops'))) {
  for (const definition of parse(readFileSync(join(project, 'ops', file), 'utf8')).definitions) {
    const name = definition.name.value;
    const isFragment = definition.kind === 'FragmentDefinition';
    if (refused.includes(name)) {
      continue;
    }
    const named = isFragment ? definition : { ...definition, name: { ...definition.name, value: name + suffixes[definition.operation] } };
    const text = print(named).replaceAll('\\', '\\\\').replaceAll('`', '\\`');
    writeFileSync(join(folder, 'src', isFragment ? 'fragments' : 'operations', `${name}.js`), `graphql\`\n${text}\n\`;\n`);
  }
}
copyFileSync(join(project, 'schema.graphql'), join(folder, 'schema.graphql'));
const configuration = {
  src: './src',
  schema: './schema.graphql',
  language: 'javascript',
  artifactDirectory: './artifacts',
  featureFlags: { enforce_fragment_alias_where_ambiguous: { kind: 'disabled' } },
};
writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(configuration));
