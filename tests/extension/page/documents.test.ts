// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDocuments } from '../../../extension/page/documents.ts'
import { HOST_NAME } from '../../../extension/page/nodes.ts'

// Frames are seen in the end-to-end tests: here stands what holds of one document.
describe('createDocuments()', () => {
  let end: AbortController
  beforeEach(() => {
    end = new AbortController()
    document.body.innerHTML = `<p>De lift.</p><${HOST_NAME}></${HOST_NAME}>`
  })
  afterEach(() => end.abort())

  it('begins with the page’s own document, which is the current one', () => {
    const documents = createDocuments(end.signal)
    expect([...documents]).toEqual([document])
    expect(documents.current()).toBe(document)
  })

  it('hears events before the page does, once each, until it is ended', () => {
    const documents = createDocuments(end.signal)
    const heard: string[] = []
    documents.listen('keydown', () => heard.push('we'))
    documents.add(document)
    document.querySelector('p')!.addEventListener('keydown', () => heard.push('page'))
    document.querySelector('p')!.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))
    expect(heard).toEqual(['we', 'page'])
    end.abort()
    document.querySelector('p')!.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))
    expect(heard).toEqual(['we', 'page', 'page'])
  })
})
