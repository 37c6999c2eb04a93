// How often in a second of processor time groq-js answers each query: parsed once, evaluated without promises.
//
//   node measure.mjs DOCUMENTS.ndjson     prints {"name": operations per second}

import {readFileSync} from 'node:fs'
import {evaluateSync, parse} from 'groq-js'
import {QUERIES} from './queries.mjs'

const WARM_UP = 1
const MEASURED = 2

const dataset = readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => JSON.parse(line))

/** The processor time that this process has had, in seconds. */
function processorTime() {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1e6
}

/** Runs for so many seconds of processor time, at least once; gives operations per second. */
function run(operation, seconds) {
  const start = processorTime()
  let operations = 0
  do {
    operation()
    operations++
  } while (processorTime() - start < seconds)
  return operations / (processorTime() - start)
}

const rates = {}
for (const [name, {query, params}] of Object.entries(QUERIES)) {
  const tree = parse(query, {params})
  const operation = () => evaluateSync(tree, {dataset, params}).data
  run(operation, WARM_UP)
  rates[name] = run(operation, MEASURED)
}
console.log(JSON.stringify(rates))
