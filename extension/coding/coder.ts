import { describeSpan } from '../../shared/anchoring/describe-span.ts'
import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { startOfWords } from '../../shared/source/cut-into-units.ts'
import { silentVoices } from '../../shared/source/silent-voices.ts'
import { unitOfPassage } from '../../shared/source/unit-of-passage.ts'
import type { FailureCode, Reply } from '../messages.ts'
import type { PageText } from '../page/page-text.ts'
import { askBackground } from '../send.ts'
import type { PageView } from './page-view.ts'
import type { Strip } from './strip.ts'
import type { ToolStrings } from './tool-strings.ts'

/** A passage, in the text in which it was chosen. */
export interface Passage {
  readonly page: PageText
  readonly span: TextSpan
}

/** What a person can do with a passage: each is stored before it is shown, and said in the strip. All answer whether it was done. */
export interface Coder {
  addCode(passage: Passage, codeId: string): Promise<boolean>
  /** Proposes a new code and gives it to the passage. */
  propose(passage: Passage, name: string): Promise<boolean>
  removeCoding(id: string): Promise<boolean>
  undo(): Promise<boolean>
}

export function createCoder(view: PageView, strip: Strip, words: () => ToolStrings): Coder {
  const nameOf = (code: Code | null) => (code ? codeLabel(code, view.language()) : words().label.unknownCode)
  const offerUndo = (coding: string) => ({ words: words().said.undo, act: () => void undo({ coding }) })

  async function store<T>(asked: Promise<Reply<T>>): Promise<T | null> {
    const reply = await asked
    if (reply.ok) return reply.value
    strip.say(failureWords(reply.code, words()))
    return null
  }

  async function addCode({ page, span: chosen }: Passage, codeId: string): Promise<boolean> {
    const code = view.codeOf(codeId)
    const { description, units } = view.described()
    const span = page === view.text() ? { ...chosen, start: startOfWords(units, chosen) } : chosen
    const already = view.placed().some((one) => one.codeId === codeId && one.span.start === span.start && one.span.end === span.end && page === view.text())
    if (already) {
      strip.say(words().said.already(nameOf(code)))
      return true
    }
    const card = view.state()?.source ?? { group: null, speakers: description.speakers }
    const unit = page === view.text() ? unitOfPassage(units, span, silentVoices(card)) : null
    const stored = await store(askBackground('addCodings', {
      page: description, codeIds: [codeId], selectors: describeSpan(page.text, span), unit: unit && { index: unit.index, speaker: unit.speaker },
    }))
    if (!stored) return false
    view.show(stored)
    strip.say(words().said.coded(nameOf(code)), stored[0] && offerUndo(stored[0].id))
    return true
  }

  async function undo(what?: { readonly coding: string }): Promise<boolean> {
    const undone = await store(askBackground('undo', what))
    if (!undone) return false
    await view.refresh()
    strip.say(words().said.undone)
    return true
  }

  return {
    addCode,
    undo: () => undo(),
    propose: async (passage, name) => {
      const code = await store(askBackground('addCode', { name, parentId: null, status: 'proposed' }))
      if (!code) return false
      await view.refresh()
      return addCode(passage, code.id)
    },
    removeCoding: async (id) => {
      const code = view.placed().find((one) => one.id === id)?.codeId
      const removed = await store(askBackground('removeCoding', { id }))
      if (!removed) return false
      view.show([removed])
      strip.say(words().said.removed(nameOf(code === undefined ? null : view.codeOf(code))), offerUndo(id))
      return true
    },
  }
}

function failureWords(code: FailureCode, { failures }: ToolStrings): string {
  return Object.prototype.hasOwnProperty.call(failures, code) ? failures[code as keyof typeof failures] : failures.other
}
