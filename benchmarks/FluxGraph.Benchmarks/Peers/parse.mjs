import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { median } from './measure.mjs';

const text = readFileSync(process.argv[2], 'utf8');
console.log(median(60, 41, () => parse(text)));
