import { describeSpan } from '../../shared/anchoring/describe-span.ts'
import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { startOfWords } from '../../shared/source/cut-into-units.ts'
import { silentVoices } from '../../shared/source/silent-voices.ts'
import { unitOfPassage } from '../../shared/source/unit-of-passage.ts'
import type { CodingPatch, FailureCode, PageCoding, Reply } from '../messages.ts'
import type { PageText } from '../page/page-text.ts'
import type { MoreOfCoding, PassageToCode } from '../protocols/coding.ts'
import { askBackground } from '../send.ts'
import { facetWords } from './facets.ts'
import type { PageView } from './page-view.ts'
import type { Strip } from './strip.ts'
import type { ToolStrings } from './tool-strings.ts'

/** One passage or several that are coded apart, in the text in which they were chosen. */
export interface Passage {
  readonly page: PageText
  readonly span: TextSpan
  /** The units to give a code each, instead of the passage as a whole. */
  readonly apart?: readonly TextSpan[] | undefined
}

/** What a person can do with a passage: each is stored before it is shown, and said in the strip. All answer whether it was done. */
export interface Coder {
  addCode(passage: Passage, codeId: string): Promise<boolean>
  /** Proposes a new code and gives it to the passage. */
  propose(passage: Passage, name: string): Promise<boolean>
  removeCoding(id: string): Promise<boolean>
  /** Changes a coding's code, facets, memo or permission. */
  edit(id: string, patch: CodingPatch): Promise<boolean>
  resize(id: string, passage: Passage): Promise<boolean>
  undo(): Promise<boolean>
  /** Codes that passages with these words were given before; none when nobody answers. */
  suggest(text: string): Promise<readonly string[]>
  /** What a person may change of a coding beside what the page has of it; null when nobody answers. */
  moreOf(id: string): Promise<MoreOfCoding | null>
  /** The coding that was made or changed last in this page, as it is now; null when there is none, or it is gone. */
  latest(): PageCoding | null
  nameOf(codeId: string): string
}

export function createCoder(view: PageView, strip: Strip, words: () => ToolStrings): Coder {
  let latest: string | null = null
  const codingOf = (id: string) => view.placed().find((one) => one.id === id)?.coding ?? null
  const label = (code: Code | null) => (code ? codeLabel(code, view.language()) : words().label.unknownCode)
  const nameOf = (codeId: string) => label(view.codeOf(codeId))
  const offerUndo = (coding: string) => ({ words: words().said.undo, act: () => void undo({ coding }) })

  async function store<T>(asked: Promise<Reply<T>>): Promise<T | null> {
    const reply = await asked
    if (reply.ok) return reply.value
    strip.say(failureWords(reply.code, words()))
    return null
  }
  const toCode = ({ page }: Passage, chosen: TextSpan): PassageToCode & { readonly span: TextSpan } => {
    const { units, description } = view.described()
    const same = page === view.text()
    const span = same ? { ...chosen, start: startOfWords(units, chosen) } : chosen
    const unit = same ? unitOfPassage(units, span, silentVoices(view.state()?.source ?? { group: null, speakers: description.speakers })) : null
    return { span, selectors: describeSpan(page.text, span), unit: unit && { index: unit.index, speaker: unit.speaker } }
  }

  async function addCode(passage: Passage, codeId: string): Promise<boolean> {
    const isCoded = ({ start, end }: TextSpan) => passage.page === view.text() && view.placed().some((one) => one.codeId === codeId && one.span.start === start && one.span.end === end)
    const passages = (passage.apart ?? [passage.span]).map((span) => toCode(passage, span)).filter(({ span }) => !isCoded(span))
    if (passages.length === 0) {
      strip.say(words().said.already(nameOf(codeId)))
      return true
    }
    const page = view.described().description
    const asked = passages.map(({ selectors, unit }) => ({ selectors, unit }))
    const stored = await store(asked.length === 1 ? askBackground('addCodings', { page, codeIds: [codeId], ...asked[0]! }) : askBackground('codePassages', { page, codeId, passages: asked }))
    if (!stored) return false
    const [first] = stored
    latest = stored.length === 1 ? first!.id : null
    view.show(stored)
    const name = nameOf(codeId)
    strip.say(stored.length > 1 ? words().said.codedApart(name, stored.length) : words().said.coded(name, first ? facetWords(first, view.language(), words().facets) : ''), first && offerUndo(first.id), latest === null ? '' : words().said.facetKeys)
    return true
  }

  async function undo(what?: { readonly coding: string }): Promise<boolean> {
    const undone = await store(askBackground('undo', what))
    if (!undone) return false
    await view.refresh()
    strip.say(words().said.undone)
    return true
  }

  async function edit(id: string, patch: CodingPatch): Promise<boolean> {
    const edited = await store(askBackground('editCoding', { id, patch }))
    if (!edited) return false
    latest = id
    view.show([edited])
    const facets = facetWords(edited, view.language(), words().facets)
    strip.say(words().said.edited(nameOf(edited.codeId), facets === '' ? words().facets.nothing : facets), offerUndo(id), words().said.facetKeys)
    return true
  }

  return {
    addCode, edit, nameOf,
    undo: () => undo(),
    moreOf: async (id) => {
      const reply = await askBackground('moreOf', { id })
      return reply.ok ? reply.value : null
    },
    suggest: async (text) => {
      const reply = await askBackground('suggestCodes', { text })
      return reply.ok ? reply.value : []
    },
    latest: () => (latest === null ? null : codingOf(latest)),
    propose: async (passage, name) => {
      const code = await store(askBackground('addCode', { name, parentId: null, status: 'proposed' }))
      if (!code) return false
      await view.refresh()
      return addCode(passage, code.id)
    },
    removeCoding: async (id) => {
      const code = codingOf(id)?.codeId
      const removed = await store(askBackground('removeCoding', { id }))
      if (!removed) return false
      view.show([removed])
      strip.say(words().said.removed(code === undefined ? words().label.unknownCode : nameOf(code)), offerUndo(id))
      return true
    },
    resize: async (id, passage) => {
      const { selectors, unit } = toCode(passage, passage.span)
      const resized = await store(askBackground('resizeCoding', { id, selectors, unit }))
      if (!resized) return false
      latest = id
      view.show([resized])
      strip.say(words().said.resized(nameOf(resized.codeId)), offerUndo(id))
      return true
    },
  }
}

function failureWords(code: FailureCode, { failures }: ToolStrings): string {
  return Object.prototype.hasOwnProperty.call(failures, code) ? failures[code as keyof typeof failures] : failures.other
}
