// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { layOutText } from '../../../extension/page/page-text.ts'
import { createBlockReader } from '../../../extension/page/read-blocks.ts'
import './browser-ground.ts'

const record = (type: MutationRecordType, target: Node): MutationRecord => ({ type, target, addedNodes: [], removedNodes: [] }) as unknown as MutationRecord

beforeEach(() => {
  document.body.innerHTML = '<section><p id="a">een</p><p id="b">twee</p></section><section><p id="c">drie</p></section>'
})

describe('createBlockReader()', () => {
  it('reads only the blocks again in which something changed', () => {
    const reader = createBlockReader()
    reader.read(document.body)
    const asked = vi.spyOn(globalThis, 'getComputedStyle')
    const text = document.querySelector('#c')!.firstChild as Text
    text.data = 'vier'
    reader.forget([record('characterData', text)])
    expect(layOutText(reader.read(document.body)).text).toBe('een\ntwee\nvier')
    expect(asked.mock.calls.map(([element]) => element.id)).not.toContain('a')
    asked.mockRestore()
  })

  it('still says what it said before it is told of a change', () => {
    const reader = createBlockReader()
    reader.read(document.body)
    document.querySelector('#a')!.textContent = 'anders'
    expect(layOutText(reader.read(document.body)).text).toContain('een')
    reader.forget([record('childList', document.querySelector('#a')!)])
    expect(layOutText(reader.read(document.body)).text).toContain('anders')
  })

  it('reads everything within an element again whose class or style changed', () => {
    const reader = createBlockReader()
    reader.read(document.body)
    const section = document.querySelector('section')!
    section.style.visibility = 'hidden'
    reader.forget([record('attributes', section)])
    expect(layOutText(reader.read(document.body)).text).toBe('drie')
  })

  it('sees a child that goes into a slot', () => {
    const host = document.createElement('div')
    document.body.replaceChildren(host)
    host.attachShadow({ mode: 'open' }).innerHTML = '<div><slot></slot></div>'
    const reader = createBlockReader()
    expect(layOutText(reader.read(document.body)).text).toBe('')
    host.append('erbij')
    reader.forget([record('childList', host)])
    expect(layOutText(reader.read(document.body)).text).toBe('erbij')
  })
})
