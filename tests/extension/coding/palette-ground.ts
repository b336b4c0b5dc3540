import type { Coder, Passage } from '../../../extension/coding/coder.ts'
import type { PageView } from '../../../extension/coding/page-view.ts'
import { createLayer } from '../../../extension/coding/layer.ts'
import { createPaletteSession } from '../../../extension/coding/palette-session.ts'
import { createDocuments } from '../../../extension/page/documents.ts'
import { layOutText } from '../../../extension/page/page-text.ts'
import { nl as tools } from '../../../extension/strings/coding/nl.ts'
import { nl } from '../../../extension/strings/in-page/nl.ts'
import { FIRST_KEYS } from '../../../extension/coding/keys.ts'
import { createStrip } from '../../../extension/coding/strip.ts'
import type { CodingPatch, PageHead } from '../../../extension/messages.ts'
import type { MoreOfCoding } from '../../../extension/protocols/coding.ts'
import { cutIntoUnits } from '../../../shared/source/cut-into-units.ts'
import type { Code } from '../../../shared/codebook/code.ts'
import type { Coding } from '../../../shared/coding/coding.ts'
import { createCoding } from '../../../shared/coding/create-coding.ts'
import { STARTER_CODEBOOKS } from '../../../shared/codebook/starter-codebooks.ts'
import { starterCodes } from '../../../shared/codebook/starter-codes.ts'
import { readWhole } from '../page/read-whole.ts'

/** The starter codes of residents' themes, as the background would give them. */
export const codes: readonly Code[] = starterCodes(STARTER_CODEBOOKS[0]!.codes, (key) => key, '000000000001-0000-a')

export const STATE: PageHead = {
  source: null, textChanged: false, codes, digest: '0-0', recentCodeIds: [],
  settings: { language: 'nl' } as PageHead['settings'],
}

/** What was asked of the background, to be answered when the test says so. */
export interface Asked {
  readonly passage: Passage
  readonly codeId: string
  readonly answer: (done: boolean) => Promise<void>
}

/** A palette at work on a page, before a background that answers when it is told to. */
export function openGround(html: string, state: PageHead | null = STATE, suggested: readonly string[] = []) {
  document.body.innerHTML = html
  const layer = createLayer()
  const text = layOutText(readWhole(document.body))
  let now = state
  let placed: readonly { readonly id: string; readonly codeId: string; readonly span: { readonly start: number; readonly end: number }; readonly coding: Coding }[] = []
  const asked: Asked[] = []
  const more: MoreOfCoding = { memo: 'ironie', reach: 'street', time: null, place: 'Plein', evidence: null, expectation: 'none', places: ['Plein', 'Halte'] }
  const proposed: string[] = []
  const edits: { readonly id: string; readonly patch: CodingPatch }[] = []
  const nothing = () => undefined
  const stop = new AbortController()
  const view: PageView = {
    text: () => text, whenRead: (then) => then(), catchUp: nothing, state: () => now, language: () => 'nl', codeOf: (id) => codes.find((code) => code.id === id) ?? null, placed: () => placed, lost: () => 0,
    holds: () => true, margin: () => ({ side: 'roomy', from: 0, to: 1_000 }), focusCode: nothing, focusedCode: () => null,
    described: () => ({ description: { address: 'https://x.nl/', title: '', fingerprint: '', unitKind: 'paragraph', speakers: [] }, units: cutIntoUnits(text.text, 'paragraph') }), anchors: () => { throw new RangeError('not asked for here') },
    highlights: { paint: nothing, showSelection: nothing, showFocus: nothing, restore: () => false, remove: nothing },
    documents: createDocuments(stop.signal), shadowRoots: new Set(), refresh: () => Promise.resolve(), show: nothing,
  }
  const coder: Coder = {
    addCode: (passage, codeId) => new Promise((done) => {
      asked.push({ passage, codeId, answer: async (right) => {
        done(right)
        await Promise.resolve()
        await Promise.resolve()
      } })
    }),
    propose: (_passage, name) => {
      proposed.push(name)
      return Promise.resolve(false)
    },
    removeCoding: () => Promise.resolve(true), undo: () => Promise.resolve(true),
    edit: (id, patch) => {
      edits.push({ id, patch })
      return Promise.resolve(true)
    },
    resize: () => Promise.resolve(true), suggest: () => Promise.resolve(suggested), moreOf: () => Promise.resolve(more), latest: () => null, nameOf: (id) => id,
  }
  const strip = createStrip(layer.root, layer.say)
  const session = createPaletteSession({ layer, view, coder, strip, words: () => ({ ...nl, ...tools }), keys: () => FIRST_KEYS, cheatSheet: { open: nothing }, coded: nothing, showHandles: nothing }, stop.signal)
  const input = layer.root.querySelector<HTMLInputElement>('input')!
  return {
    session, asked, edits, proposed, input, root: layer.root, text, stop: () => stop.abort(),
    spanOf: (words: string) => ({ start: text.text.indexOf(words), end: text.text.indexOf(words) + words.length }),
    type: (letters: string) => {
      input.value += letters
      input.dispatchEvent(new Event('input'))
    },
    press: (key: string, how: KeyboardEventInit = {}) => (layer.root.activeElement ?? input).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...how })),
    load: (next: PageHead) => {
      now = next
      session.redraw()
    },
    /** The passage has these codings now, as after an answer of the background. */
    give: (codings: readonly { readonly id: string; readonly codeId: string; readonly span: { readonly start: number; readonly end: number } }[]) => {
      placed = codings.map((one) => ({ ...one, coding: createCoding({ id: one.id, codeId: one.codeId, stamp: '000000000001-0000-a', sourceId: 'bron', coder: '', unit: null, selectors: { quote: { exact: '', prefix: '', suffix: '' }, position: one.span } }) }))
      session.redraw()
    },
  }
}
