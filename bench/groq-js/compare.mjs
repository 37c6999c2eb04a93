// Prints what was measured as a table, per second of processor time.
//
//   node compare.mjs FOLDER     with groq-js.json, and JMH's here.json and here-100000.json

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {QUERIES} from './queries.mjs'

const read = (name) => JSON.parse(readFileSync(join(process.argv[2], name), 'utf8'))
const rates = (name) =>
  Object.fromEntries(read(name).map((run) => [run.params.name, run.secondaryMetrics.processor.score]))

const theirs = read('groq-js.json')
const ours = rates('here.json')
const larger = rates('here-100000.json')

const number = (value) =>
  value === undefined ? '' : value.toLocaleString('en', {maximumSignificantDigits: 3})

console.log('| | query | groq-js /s | here /s | times | at 100,000 /s |')
console.log('|---|---|--:|--:|--:|--:|')
for (const [name, {asks}] of Object.entries(QUERIES)) {
  const cells = [name, asks, number(theirs[name]), number(ours[name])]
  cells.push(number(ours[name] / theirs[name]), number(larger[name]))
  console.log(`| ${cells.join(' | ')} |`)
}
