// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { layOutText } from '../../../extension/page/page-text.ts'
import { type Change, createBlockReader } from '../../../extension/page/read-blocks.ts'
import './browser-ground.ts'
import { readWhole } from './read-whole.ts'

const record = (type: MutationRecordType, target: Node): Change => ({ type, target, addedNodes: [], previousSibling: null, nextSibling: null, attributeName: null })

beforeEach(() => {
  document.body.innerHTML = '<section><p id="a">een</p><p id="b">twee</p></section><section><p id="c">drie</p></section>'
})

describe('createBlockReader()', () => {
  it('reads only the blocks again in which something changed', () => {
    const reader = createBlockReader()
    readWhole(document.body, reader)
    const asked = vi.spyOn(globalThis, 'getComputedStyle')
    const text = document.querySelector('#c')!.firstChild as Text
    text.data = 'vier'
    reader.forget([record('characterData', text)])
    expect(layOutText(readWhole(document.body, reader)).text).toBe('een\ntwee\nvier')
    expect(asked.mock.calls.map(([element]) => element.id)).not.toContain('a')
    asked.mockRestore()
  })

  it('still says what it said before it is told of a change', () => {
    const reader = createBlockReader()
    readWhole(document.body, reader)
    document.querySelector('#a')!.textContent = 'anders'
    expect(layOutText(readWhole(document.body, reader)).text).toContain('een')
    reader.forget([record('childList', document.querySelector('#a')!)])
    expect(layOutText(readWhole(document.body, reader)).text).toContain('anders')
  })

  it('reads everything within an element again whose class or style changed', () => {
    const reader = createBlockReader()
    readWhole(document.body, reader)
    const section = document.querySelector('section')!
    section.style.visibility = 'hidden'
    reader.forget([record('attributes', section)])
    expect(layOutText(readWhole(document.body, reader)).text).toBe('drie')
  })

  it('reads everything again when the whole page changes its class, without going by all of it', () => {
    const reader = createBlockReader()
    readWhole(document.body, reader)
    document.querySelector<HTMLElement>('#a')!.style.display = 'none'
    const goneBy = vi.spyOn(document.body, 'querySelectorAll')
    reader.forget([record('attributes', document.body)])
    expect(goneBy).not.toHaveBeenCalled()
    expect(readWhole(document.body, reader).text).toBe('twee\ndrie')
    goneBy.mockRestore()
  })

  it('sees a child that goes into a slot', () => {
    const host = document.createElement('div')
    document.body.replaceChildren(host)
    host.attachShadow({ mode: 'open' }).innerHTML = '<div><slot></slot></div>'
    const reader = createBlockReader()
    expect(layOutText(readWhole(document.body, reader)).text).toBe('')
    host.append('erbij')
    reader.forget([record('childList', host)])
    expect(layOutText(readWhole(document.body, reader)).text).toBe('erbij')
  })

  it('takes a child out of the slot that it leaves for another', () => {
    const host = document.createElement('div')
    document.body.replaceChildren(host)
    host.attachShadow({ mode: 'open' }).innerHTML = '<div><slot name="voor"></slot></div><div><slot name="na"></slot></div>'
    host.innerHTML = '<p slot="voor">een</p>'
    const reader = createBlockReader()
    expect(layOutText(readWhole(document.body, reader)).text).toBe('een')
    host.firstElementChild!.setAttribute('slot', 'na')
    reader.forget([{ ...record('attributes', host.firstElementChild!), attributeName: 'slot' }])
    expect(layOutText(readWhole(document.body, reader)).text).toBe('een')
  })

  it('hears of a shadow root before it reads it', () => {
    const host = document.createElement('div')
    document.body.replaceChildren(host)
    const root = host.attachShadow({ mode: 'open' })
    root.innerHTML = '<p>een</p>'
    const found = vi.fn(() => (root.firstElementChild!.textContent = 'anders'))
    expect(readWhole(document.body, createBlockReader(found)).text).toBe('anders')
    expect(found).toHaveBeenCalledExactlyOnceWith(root)
  })
})

describe('createBlockReader() on a long page', () => {
  const MANY = 2_000
  /** More elements than this are not asked about in one step, nor for one change. */
  const FEW = 60
  let reader = createBlockReader()
  const asked = () => vi.mocked(getComputedStyle).mock.calls.map(([element]) => element.id)

  beforeEach(() => {
    document.body.innerHTML = Array.from({ length: MANY }, (_none, index) => `<p id="p${index}">Beurt <b>${index}</b>.</p>`).join('')
    reader = createBlockReader()
    vi.spyOn(globalThis, 'getComputedStyle')
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('asks about few elements in each step, and about each of them once', () => {
    const whole = readWhole(document.body).text
    vi.mocked(getComputedStyle).mockClear()
    const counts: number[] = []
    const steps = reader.steps(document.body)
    let step = steps.next()
    for (let before = 0; ; step = steps.next()) {
      counts.push(asked().length - before)
      before = asked().length
      if (step.done) break
    }
    expect(step.value.text).toBe(whole)
    expect(Math.max(...counts)).toBeLessThanOrEqual(FEW)
    expect(counts.length).toBeGreaterThan(MANY / FEW)
    expect(asked().length).toBe(1 + 2 * MANY)
  })

  it('passes by few elements in each step, also where it knows them all but the one that changed', () => {
    const before = readWhole(document.body, reader)
    const text = document.querySelector('#p1000 b')!.firstChild as Text
    text.data = 'duizend'
    reader.forget([record('characterData', text)])
    vi.mocked(getComputedStyle).mockClear()
    const steps = reader.steps(document.body)
    let count = 1
    let step = steps.next()
    for (; !step.done; step = steps.next()) count++
    const after = step.value
    expect(count).toBeGreaterThan(MANY / 300)
    expect(asked().length).toBeLessThanOrEqual(FEW)
    expect(after.parts.filter((part) => !before.parts.includes(part))).toHaveLength(1)
    expect(after.text).toBe(before.text.replace('Beurt 1000.', 'Beurt duizend.'))
  })

  it('asks about few elements when one comes, goes or wears another class', () => {
    readWhole(document.body, reader)
    const middle = document.querySelector('#p1000')!
    vi.mocked(getComputedStyle).mockClear()
    const added = Object.assign(document.createElement('p'), { textContent: 'erbij' })
    middle.after(added)
    reader.forget([{ ...record('childList', document.body), addedNodes: [added], previousSibling: middle, nextSibling: added.nextSibling }])
    expect(readWhole(document.body, reader).text).toContain('Beurt 1000.\nerbij\nBeurt 1001.')
    middle.className = 'anders'
    reader.forget([record('attributes', middle)])
    readWhole(document.body, reader)
    expect(asked().length).toBeLessThanOrEqual(3 * FEW)
  })

  it('sees what a rule shows beside an element that changed', () => {
    document.querySelector<HTMLElement>('#p7')!.style.display = 'none'
    readWhole(document.body, reader)
    document.querySelector<HTMLElement>('#p7')!.style.display = ''
    reader.forget([record('attributes', document.querySelector('#p5')!)])
    expect(readWhole(document.body, reader).text).toContain('Beurt 7.')
  })

  it('leaves out a block that was invisible and then is not there at all', () => {
    const block = document.querySelector<HTMLElement>('#p7')!
    block.style.visibility = 'hidden'
    block.innerHTML = '<b style="visibility:visible">toch</b>'
    expect(readWhole(document.body, reader).text).toContain('toch')
    block.style.display = 'none'
    reader.forget([record('attributes', document.querySelector('#p6')!)])
    expect(readWhole(document.body, reader).text).not.toContain('toch')
  })

  it('reads again what changed behind its back when it is told afterwards', () => {
    const steps = reader.steps(document.body)
    steps.next()
    const first = document.querySelector('#p0 b')!.firstChild as Text
    first.data = 'nul'
    while (!steps.next().done);
    reader.forget([record('characterData', first)])
    expect(readWhole(document.body, reader).text).toMatch(/^Beurt nul\./)
  })
})
