// Sanity's own tools carry a dataset into one lake (LAKE), out of it, and into another (SECOND_LAKE).
// ARCHIVE says where the export is left.
import assert from 'node:assert/strict'
import {createReadStream} from 'node:fs'
import {mkdir, mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {createClient} from '@sanity/client'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR42mM4oSEHRwzIHABzGghxC1TC+QAAAABJRU5ErkJggg==',
  'base64',
)

const connect = (apiHost) =>
  createClient({
    apiHost,
    useProjectHostname: false,
    projectId: 'sandbox',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    token: 'any',
  })

const DOCUMENTS = [
  {_id: 'red', _type: 'mug', title: 'Red', price: 12.5, category: {_type: 'reference', _ref: 'mugs'}},
  {
    _id: 'blue',
    _type: 'mug',
    category: {_type: 'reference', _ref: 'mugs'},
    image: {_type: 'image', alt: 'A mug', _sanityAsset: 'image@file://./images/mug.png'},
    gallery: [{_key: 'a', _type: 'image', _sanityAsset: 'image@file://./images/mug.png'}],
    manual: {_type: 'file', _sanityAsset: 'file@file://./files/manual.txt'},
  },
  {_id: 'drafts.red', _type: 'mug', title: 'Redder', related: [{_key: 'b', _type: 'reference', _ref: 'blue'}]},
  {_id: 'order.1', _type: 'order', lines: [{_key: 'l', quantity: 2}]},
  {_id: 'mugs', _type: 'category', title: 'Mugs'},
]

const archive = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'))
  await mkdir(join(folder, 'images'))
  await mkdir(join(folder, 'files'))
  await writeFile(join(folder, 'images', 'mug.png'), PNG)
  await writeFile(join(folder, 'files', 'manual.txt'), 'Pour. Drink.')
  await writeFile(join(folder, 'data.ndjson'), DOCUMENTS.map((it) => JSON.stringify(it)).join('\n'))
  return folder
}

/** A dataset but for what each lake makes up by itself. */
const content = async (client) => {
  const documents = await client.withConfig({perspective: 'raw'}).fetch('*')
  return documents.map(({_rev, _createdAt, _updatedAt, url, uploadId, ...own}) => own)
}

test('an archive is imported, exported, and imported again as it was', {timeout: 60_000}, async () => {
  const [first, second] = [connect(process.env.LAKE), connect(process.env.SECOND_LAKE)]

  const {numDocs} = await sanityImport(await archive(), {client: first, operation: 'create'})
  assert.equal(numDocs, DOCUMENTS.length)
  const blue = await first.fetch('*[_id == "blue"][0]{..., "url": image.asset->url, "text": manual.asset->size}')
  assert.match(blue.image.asset._ref, /^image-[0-9a-f]{40}-4x2-png$/)
  assert.equal(blue.gallery[0].asset._ref, blue.image.asset._ref)
  assert.equal(blue.category._weak, undefined)
  assert.equal(blue.text, 12)
  assert.equal((await fetch(blue.url)).status, 200)

  const outputPath = process.env.ARCHIVE
  const result = await exportDataset({client: first, dataset: 'production', outputPath})
  assert.equal(result.assetCount, 2)
  await sanityImport(createReadStream(outputPath), {client: second, operation: 'createOrReplace'})
  assert.deepEqual(await content(second), await content(first))
})

test('an export can go page by page', {timeout: 60_000}, async () => {
  const client = connect(process.env.LAKE)
  const all = await exportDataset({
    client,
    dataset: 'production',
    outputPath: `${process.env.ARCHIVE}.pages.tar.gz`,
    mode: 'cursor',
    raw: true,
  })
  assert.equal(all.documentCount, DOCUMENTS.length + 2)
})
