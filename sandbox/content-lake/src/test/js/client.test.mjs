// What Sanity's own client asks of a lake, and what it makes of the answers.
// LAKE and GUARDED_LAKE say where the lakes are, CLIENT which package is the client.
import assert from 'node:assert/strict'
import net from 'node:net'
import {after, before, test} from 'node:test'

const {createClient} = await import(process.env.CLIENT)

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR42mM4oSEHRwzIHABzGghxC1TC+QAAAABJRU5ErkJggg==',
  'base64',
)

const connect = (more = {}) =>
  createClient({
    apiHost: process.env.LAKE,
    useProjectHostname: false,
    projectId: 'sandbox',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    token: 'any',
    maxRetries: 0,
    ...more,
  })

const client = connect()
const newId = (() => {
  let last = 0
  return (name) => `${name}-${process.pid}-${++last}`
})()

/** The events of an observable, to be waited for one by one. */
const follow = (observable) => {
  const arrived = []
  const waiting = []
  const take = (settle) => (value) => {
    const next = waiting.shift()
    next ? next[settle](value) : arrived.push([settle, value])
  }
  const subscription = observable.subscribe({next: take('resolve'), error: take('reject')})
  return {
    next: () =>
      new Promise((resolve, reject) => {
        const [settle, value] = arrived.shift() ?? []
        settle === 'resolve' ? resolve(value) : settle ? reject(value) : waiting.push({resolve, reject})
      }),
    end: () => subscription.unsubscribe(),
  }
}

const until = async (stream, type) => {
  for (;;) {
    const event = await stream.next()
    if (event.type === type) return event
  }
}

/** A way to the lake that can be broken. */
const breakableWay = async () => {
  const sockets = new Set()
  const {hostname, port} = new URL(process.env.LAKE)
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), hostname)
    for (const [one, other] of [[near, far], [far, near]]) {
      sockets.add(one)
      one.on('error', () => other.destroy()).on('close', () => other.destroy())
      one.pipe(other)
    }
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    break: () => sockets.forEach((socket) => socket.destroy()),
    close: () => {
      sockets.forEach((socket) => socket.destroy())
      server.close()
    },
  }
}

const rejected = (promise) => promise.then(() => assert.fail('was accepted'), (error) => error)

let way
before(async () => {
  way = await breakableWay()
})
after(() => way.close())

test('fetches with parameters', async () => {
  const id = newId('mug')
  await client.create({_id: id, _type: 'mug', title: 'Red "Mug"', price: 12.5})
  const found = await client.fetch('*[_id == $id && price > $min]{title, "none": missing}', {id, min: 2})
  assert.deepEqual(found, [{title: 'Red "Mug"', none: null}])
})

test('fetches with a query that is too long for an address', async () => {
  const id = newId('long')
  await client.create({_id: id, _type: 'mug'})
  const ids = Array.from({length: 2000}, (_, i) => `x-${i}`).concat(id)
  assert.equal(await client.fetch('count(*[_id in $ids])', {ids}), 1)
})

test('fetches the whole answer', async () => {
  const answer = await client.fetch('*[_type == "none"][0]', {}, {filterResponse: false})
  assert.equal(answer.result, null)
  assert.equal(answer.query, '*[_type == "none"][0]')
  assert.equal(typeof answer.ms, 'number')
  assert.match(answer.syncTags[0], /^s1:[\w-]{6}$/)
})

test('fetches drafts over what is published', async () => {
  const id = newId('drafted')
  await client.create({_id: id, _type: 'page', title: 'old'})
  await client.create({_id: `drafts.${id}`, _type: 'page', title: 'new'})
  const query = '*[_id == $id][0]{title, _originalId}'
  const drafts = client.withConfig({perspective: process.env.CLIENT === 'client-6' ? 'previewDrafts' : 'drafts'})
  assert.deepEqual(await drafts.fetch(query, {id}), {title: 'new', _originalId: `drafts.${id}`})
  const published = client.withConfig({perspective: 'published'})
  assert.equal((await published.fetch(query, {id})).title, 'old')
})

test('is told where a query is wrong', async () => {
  const error = await rejected(client.fetch('*[_type == "mug'))
  assert.equal(error.statusCode, 400)
  assert.equal(error.details.type, 'queryParseError')
  assert.equal(typeof error.details.start, 'number')
})

test('creates, reads and deletes', async () => {
  const id = newId('order')
  const created = await client.create({_id: id, _type: 'order', total: 5})
  assert.equal(created._id, id)
  assert.ok(created._rev && created._createdAt && created._updatedAt)
  assert.equal((await client.createIfNotExists({_id: id, _type: 'order', total: 6})).total, 5)
  assert.equal((await client.createOrReplace({_id: id, _type: 'order', total: 7})).total, 7)
  assert.equal((await client.getDocument(id)).total, 7)
  assert.deepEqual((await client.getDocuments([id, 'nope'])).map((it) => it && it._id), [id, null])
  await client.delete(id)
  assert.equal(await client.getDocument(id), undefined)
  await client.delete(id)
})

test('makes up ids', async () => {
  assert.ok((await client.create({_type: 'order'}))._id)
  assert.match((await client.create({_id: 'order.', _type: 'order'}))._id, /^order\.\w+/)
})

test('cannot create twice', async () => {
  const id = newId('twice')
  await client.create({_id: id, _type: 'order'})
  const error = await rejected(client.create({_id: id, _type: 'order'}))
  assert.equal(error.statusCode, 409)
  assert.equal(error.details.items[0].error.type, 'documentAlreadyExistsError')
  assert.match(error.message, /already exists/)
})

test('patches in every way', async () => {
  const id = newId('patched')
  await client.create({_id: id, _type: 'mug', title: 'Mug', stock: 3, gone: 1, tags: ['a', 'c']})
  const patched = await client
    .patch(id)
    .set({'seo.title': 's', title: 'Mugs'})
    .setIfMissing({color: 'red', stock: 9})
    .inc({stock: 2})
    .dec({'seo.none': 0, ...{}, stock: 1})
    .unset(['gone'])
    .insert('after', 'tags[0]', ['b'])
    .commit()
    .catch((error) => error)
  // Counting what is not there is refused as a whole.
  assert.equal(patched.statusCode, 409)
  const again = await client
    .patch(id)
    .set({'seo.title': 's', title: 'Mugs'})
    .setIfMissing({color: 'red', stock: 9})
    .inc({stock: 2})
    .dec({stock: 1})
    .unset(['gone'])
    .insert('after', 'tags[0]', ['b'])
    .diffMatchPatch({title: '@@ -1,4 +1,8 @@\n+Red \n Mugs\n'})
    .commit()
  assert.deepEqual(
    {title: again.title, stock: again.stock, color: again.color, seo: again.seo, tags: again.tags, gone: again.gone},
    {title: 'Red Mugs', stock: 4, color: 'red', seo: {title: 's'}, tags: ['a', 'b', 'c'], gone: undefined},
  )
})

test('gets keys for the items of arrays', async () => {
  const id = newId('keyed')
  await client.create({_id: id, _type: 'order', items: []}, {autoGenerateArrayKeys: true})
  const patched = await client.patch(id).append('items', [{n: 1}]).commit({autoGenerateArrayKeys: true})
  assert.match(patched.items[0]._key, /^\w+$/)
})

test('is refused a revision that has passed', async () => {
  const id = newId('stale')
  const {_rev} = await client.create({_id: id, _type: 'mug'})
  await client.patch(id).set({a: 1}).ifRevisionId(_rev).commit()
  const error = await rejected(client.patch(id).set({a: 2}).ifRevisionId(_rev).commit())
  assert.equal(error.statusCode, 409)
  const item = error.details.items[0].error
  assert.equal(item.type, 'documentRevisionIDDoesNotMatchError')
  assert.equal(item.expectedRevisionID, _rev)
})

test('cannot patch what is not there', async () => {
  const error = await rejected(client.patch('nowhere').set({a: 1}).commit())
  assert.equal(error.details.items[0].error.type, 'documentNotFoundError')
})

test('commits transactions as a whole', async () => {
  const [one, two] = [newId('one'), newId('two')]
  const transactionId = newId('tx')
  const result = await client
    .transaction()
    .create({_id: one, _type: 'order', total: 5, of: {_type: 'reference', _ref: two}})
    .create({_id: two, _type: 'mug', stock: 1})
    .patch(two, (patch) => patch.dec({stock: 1}))
    .transactionId(transactionId)
    .commit()
  assert.equal(result.transactionId, transactionId)
  assert.deepEqual(result.results.map((it) => it.operation), ['create', 'create', 'update'])
  assert.equal((await client.getDocument(two))._rev, transactionId)
  const failed = client.transaction().create({_id: newId('three'), _type: 'x'}).create({_id: one, _type: 'x'})
  await rejected(failed.commit())
  assert.equal(await client.fetch('count(*[_type == "x"])'), 0)
})

test('keeps what is referred to', async () => {
  const [from, to] = [newId('from'), newId('to')]
  await client.transaction().create({_id: to, _type: 'a'}).create({_id: from, _type: 'b', ref: {_ref: to}}).commit()
  const error = await rejected(client.delete(to))
  assert.deepEqual(error.details.items[0].error.referencingIDs, [from])
})

test('rehearses', async () => {
  const id = newId('rehearsed')
  const result = await client.mutate([{create: {_id: id, _type: 'x1'}}], {dryRun: true, returnDocuments: false})
  assert.deepEqual(result.documentIds, [id])
  assert.equal(await client.getDocument(id), undefined)
})

test('patches and deletes by query', async () => {
  const type = newId('cart')
  await client.create({_id: newId('c'), _type: type, n: 1})
  await client.create({_id: newId('c'), _type: type, n: 2})
  await client.patch({query: '*[_type == $type]', params: {type}}).inc({n: 10}).commit({returnFirst: false, returnDocuments: false})
  assert.deepEqual(await client.fetch('*[_type == $type].n | order(@)', {type}), [11, 12])
  await client.delete({query: '*[_type == $type && n > $n]', params: {type, n: 11}})
  assert.equal(await client.fetch('count(*[_type == $type])', {type}), 1)
})

test('listens, and again when the connection broke', {timeout: 20_000}, async () => {
  const id = newId('heard')
  const options = {events: ['welcome', 'mutation', 'reconnect'], includePreviousRevision: true}
  const stream = follow(connect({apiHost: way.url}).listen('*[_id == $id && stock > 0]', {id}, options))
  assert.ok((await until(stream, 'welcome')).listenerName)
  await client.create({_id: id, _type: 'mug', stock: 1})
  const appeared = await stream.next()
  assert.equal(appeared.transition, 'appear')
  assert.equal(appeared.result.stock, 1)
  assert.equal(appeared.documentId, id)
  await client.patch(id).inc({stock: 1}).commit()
  const updated = await stream.next()
  assert.equal(updated.transition, 'update')
  assert.equal(updated.previous.stock, 1)
  assert.equal(updated.previousRev, appeared.resultRev)
  way.break()
  await until(stream, 'reconnect')
  await until(stream, 'welcome')
  await client.delete(id)
  assert.equal((await until(stream, 'mutation')).transition, 'disappear')
  stream.end()
})

test('resumes where it left off', {timeout: 20_000, skip: process.env.CLIENT === 'client-6'}, async () => {
  const [id, missed] = [newId('resumed'), newId('missed')]
  const options = {events: ['welcome', 'mutation', 'reconnect', 'welcomeback', 'reset'], enableResume: true}
  const stream = follow(connect({apiHost: way.url}).listen('*[_type == "resumed"]', {}, options))
  await until(stream, 'welcome')
  await client.create({_id: id, _type: 'resumed'})
  await until(stream, 'mutation')
  way.break()
  await client.create({_id: missed, _type: 'resumed'})
  await until(stream, 'welcomeback')
  assert.equal((await until(stream, 'mutation')).documentId, missed)
  stream.end()
})

test('is told of a bad filter', async () => {
  const stream = follow(client.listen('*[_type == '))
  const error = await rejected(stream.next())
  assert.match(error.message, /expected|unexpected|end of/i)
  stream.end()
})

test('learns what is out of date', {timeout: 20_000}, async () => {
  const [mug, page] = [newId('livemug'), newId('livepage')]
  await client.create({_id: mug, _type: 'livemug', n: 1})
  const {syncTags} = await client.fetch('*[_type == "livemug"]{n}', {}, {filterResponse: false})
  const stream = follow(client.live.events())
  await until(stream, 'welcome')
  await client.create({_id: page, _type: 'livepage'})
  const other = await until(stream, 'message')
  assert.ok(!other.tags.some((tag) => syncTags.includes(tag)))
  await client.patch(mug).set({n: 2}).commit()
  const own = await until(stream, 'message')
  assert.ok(own.tags.some((tag) => syncTags.includes(tag)))
  const fresh = await client.fetch('*[_type == "livemug"]{n}', {}, {lastLiveEventId: own.id})
  assert.deepEqual(fresh, [{n: 2}])
  stream.end()
})

test('uploads images and files', async () => {
  const image = await client.assets.upload('image', PNG, {filename: 'red.png', title: 'Red'})
  assert.match(image._id, /^image-[0-9a-f]{40}-4x2-png$/)
  assert.equal(image.originalFilename, 'red.png')
  assert.equal(image.title, 'Red')
  assert.deepEqual(image.metadata.dimensions, {_type: 'sanity.imageDimensions', width: 4, height: 2, aspectRatio: 2})
  assert.equal(image.metadata.isOpaque, true)
  assert.match(image.metadata.lqip, /^data:image\//)
  assert.equal((await client.assets.upload('image', PNG))._id, image._id)
  const served = await fetch(image.url)
  assert.equal(served.headers.get('content-type'), 'image/png')
  assert.deepEqual(Buffer.from(await served.arrayBuffer()), PNG)
  const file = await client.assets.upload('file', Buffer.from('hello'), {filename: 'a.txt', contentType: 'text/plain'})
  assert.match(file._id, /^file-[0-9a-f]{40}-txt$/)
  assert.equal(file.mimeType, 'text/plain')
  assert.equal(await (await fetch(file.url)).text(), 'hello')
  const error = await rejected(client.assets.upload('image', Buffer.from('no image')))
  assert.equal(error.statusCode, 400)
})

test('publishes, unpublishes and discards', async () => {
  const id = newId('acted')
  const [draftId, publishedId] = [`drafts.${id}`, id]
  const act = (name, more) => client.action({actionType: `sanity.action.document.${name}`, ...more})
  await act('create', {publishedId, attributes: {_id: draftId, _type: 'page', title: 'one'}, ifExists: 'fail'})
  const {transactionId} = await act('publish', {draftId, publishedId})
  assert.equal((await client.getDocument(id))._rev, transactionId)
  assert.equal(await client.getDocument(draftId), undefined)
  await act('edit', {draftId, publishedId, patch: {set: {title: 'two'}}})
  assert.equal((await client.getDocument(draftId)).title, 'two')
  await act('discard', {draftId})
  assert.equal(await client.getDocument(draftId), undefined)
  await act('unpublish', {draftId, publishedId})
  assert.equal(await client.getDocument(id), undefined)
  assert.equal((await client.getDocument(draftId)).title, 'one')
  const error = await rejected(act('publish', {draftId, publishedId, ifDraftRevisionId: 'stale'}))
  assert.equal(error.statusCode, 409)
  assert.equal(error.details.type, 'actionError')
})

test('releases', {skip: process.env.CLIENT === 'client-6'}, async () => {
  const id = newId('released')
  await client.create({_id: id, _type: 'page', title: 'now'})
  const {releaseId} = await client.releases.create({metadata: {title: 'Spring', releaseType: 'asap'}})
  await client.createVersion({publishedId: id, releaseId, document: {_type: 'page', title: 'spring'}})
  const ahead = client.withConfig({perspective: [releaseId]})
  assert.equal(await ahead.fetch('*[_id == $id][0].title', {id}), 'spring')
  await client.releases.publish({releaseId})
  assert.equal((await client.getDocument(id)).title, 'spring')
  assert.equal((await client.releases.get({releaseId})).state, 'published')
})

test('leads a release from its beginning to its end', {skip: process.env.CLIENT === 'client-6'}, async () => {
  const [releaseId, publishedId] = [`r${process.pid}`, newId('released')]
  const versionId = `versions.${releaseId}.${publishedId}`
  const {releases} = client
  const state = async () => (await releases.get({releaseId}))?.state
  const created = await releases.create({releaseId, metadata: {title: 'Spring', releaseType: 'asap'}})
  assert.equal(created.releaseId, releaseId)
  await releases.edit({releaseId, patch: {set: {'metadata.title': 'Summer'}}})
  const {_id, _type, metadata} = await releases.get({releaseId})
  assert.deepEqual({_id, _type, metadata}, {
    _id: `_.releases.${releaseId}`,
    _type: 'system.release',
    metadata: {title: 'Summer', releaseType: 'asap'},
  })
  await releases.schedule({releaseId, publishAt: new Date(Date.now() + 3_600_000).toISOString()})
  assert.equal(await state(), 'scheduled')
  await releases.unschedule({releaseId})
  await releases.archive({releaseId})
  assert.equal(await state(), 'archived')
  await releases.unarchive({releaseId})
  assert.equal(await state(), 'active')
  await client.createVersion({releaseId, publishedId, document: {_id: versionId, _type: 'page', title: 'summer'}})
  const inside = client.withConfig({perspective: 'raw'})
  assert.deepEqual((await inside.releases.fetchDocuments({releaseId})).result.map((it) => it._id), [versionId])
  await releases.publish({releaseId})
  assert.equal(await state(), 'published')
  assert.equal((await client.getDocument(publishedId)).title, 'summer')
  await releases.delete({releaseId})
  assert.equal(await state(), undefined)
})

test('reaches the dataset as a resource', {timeout: 20_000, skip: process.env.CLIENT !== '@sanity/client'}, async () => {
  const resource = {type: 'dataset', id: 'sandbox.production'}
  const own = connect({projectId: undefined, dataset: undefined, resource})
  const id = newId('mug')
  const stream = follow(own.listen('*[_id == $id]', {id}, {events: ['welcome', 'mutation']}))
  await until(stream, 'welcome')
  await own.create({_id: id, _type: 'mug', title: 'Red'})
  assert.equal((await until(stream, 'mutation')).documentId, id)
  stream.end()
  assert.equal((await own.getDocument(id)).title, 'Red')
  assert.equal(await own.fetch('*[_id == $id][0].title', {id}), 'Red')
  const ids = Array.from({length: 2000}, (_, i) => `x-${i}`).concat(id)
  assert.equal(await own.fetch('count(*[_id in $ids])', {ids}), 1)
  await own.action({actionType: 'sanity.action.document.delete', publishedId: id, includeDrafts: []})
  assert.equal(await own.getDocument(id), undefined)
})

test('needs a token for what is private', async () => {
  const guarded = {apiHost: process.env.GUARDED_LAKE}
  const editor = connect({...guarded, token: 'writes'})
  const id = newId('secret')
  await editor.createOrReplace({_id: `order.${id}`, _type: 'order'})
  await editor.createOrReplace({_id: id, _type: 'mug'})
  const stranger = connect({...guarded, token: undefined})
  assert.equal(await stranger.getDocument(`order.${id}`), undefined)
  assert.equal((await stranger.getDocument(id))._id, id)
  assert.equal((await rejected(stranger.create({_type: 'mug'}))).statusCode, 403)
  assert.equal((await rejected(connect({...guarded, token: 'viewer'}).create({_type: 'mug'}))).statusCode, 401)
  const error = await rejected(connect({...guarded, token: 'unknown'}).fetch('1'))
  assert.equal(error.statusCode, 401)
  assert.match(error.message, /Session not found/)
})
