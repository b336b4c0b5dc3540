import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { CODING_RULES, TRICKY_CASES } from '../../shared/codebook/coding-rules.ts'
import type { Language } from '../messages.ts'
import { element, setAttributes } from './element.ts'
import type { ToolStrings } from './tool-strings.ts'

/** What stands beside the list of codes: what the highlighted code means, cases that are told apart by it, and what coders agreed on. */
export function createCodeAbout(): { readonly box: HTMLElement; show(code: Code | null, language: Language, words: ToolStrings): void } {
  const box = element('aside', { class: 'about' })
  let shown: readonly unknown[] = []
  return {
    box,
    show: (code, language, words) => {
      const next = [code, language]
      if (next.every((one, index) => one === shown[index])) return
      shown = next
      const { about } = words
      const name = code ? codeLabel(code, language) : ''
      setAttributes(box, { 'aria-label': about.label(name), hidden: code === null })
      if (!code) return
      const entry = (label: string, text: string) => (text === '' ? [] : [element('p', { class: 'about__entry' }, element('b', {}, label), ` ${text}`)])
      const cases = TRICKY_CASES.filter(({ codings }) => codings.some(({ key }) => key === code.key)).slice(0, 2)
      box.replaceChildren(
        element('p', { class: 'about__name' }, name),
        element('p', { class: 'about__entry' }, code.definition === '' ? about.none : code.definition),
        ...entry(about.include, code.include), ...entry(about.exclude, code.exclude), ...entry(about.example, code.example),
        ...cases.flatMap((one) => entry(about.tricky, language === 'nl' ? `‘${one.saidNl}’ ${one.whyNl}` : `‘${one.saidEn}’ ${one.whyEn}`)),
        element('details', { class: 'about__rules' }, element('summary', {}, about.rules), element('ul', {}, ...CODING_RULES.map((rule) => element('li', {}, rule[language])))),
      )
    },
  }
}
