import {readFileSync} from 'node:fs'

const FILE = new URL('../src/main/resources/marketplace/bench/groq/queries.json', import.meta.url)

/** The queries that are measured, by name. */
export const QUERIES = JSON.parse(readFileSync(FILE, 'utf8'))
