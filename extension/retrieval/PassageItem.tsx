import type { ComponentChildren } from 'preact'
import { codeName } from '../../shared/codebook/code-label.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { METHOD_CHOICES } from '../../shared/sheet/choices.ts'
import type { Source } from '../../shared/source/source.ts'
import type { Passage } from '../protocols/retrieval.ts'
import { codingRemarks } from '../ui/coding-remarks.ts'
import { CodeSwatch } from '../ui/CodeSwatch.tsx'
import { Icon } from '../ui/Icon.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { useWorkPage } from '../ui/work-page.ts'
import { dayText } from './query-sentence.ts'

interface PassageItemProps {
  readonly passage: Passage
  readonly code: Code | undefined
  readonly source: Source | undefined
  /** Stands before the passage: a box to choose it. */
  readonly lead?: ComponentChildren
  /** What else can be done with it. */
  readonly actions?: ComponentChildren
}

/** A passage in its context: code, who said it and where, and the way to it. */
export function PassageItem({ passage, code, source, lead, actions }: PassageItemProps) {
  const strings = useStrings()
  const { retrievalPage: { results: words }, codings } = strings
  const language = languageOf(strings)
  const { coding } = passage
  const [before, after] = [passage.before, passage.after].map((text) => text.replace(/\n{2,}/g, '\n'))
  const remarks = codingRemarks(coding, language)
  const method = METHOD_CHOICES.find(({ value }) => value === source?.method)?.[language]
  const facts = [source?.title ?? '?', method, source?.date ? dayText(source.date, language) : words.noDate].filter(Boolean)
  return (
    <article class="passage" data-coding={coding.id} style={{ '--passage-line': code ? `var(--bs-code-${code.colour}-line)` : 'var(--bs-color-border-strong)' }}>
      {lead && <div class="passage__lead">{lead}</div>}
      <div class="passage__body">
        <p class="passage__head">
          {code && <CodeSwatch code={code} />}
          <span class="passage__code">{code ? codeName(code, language) : codings.unknownCode}</span>
          {coding.speaker !== null && <span class="nl-data-badge">{coding.speaker}</span>}
          <span class="passage__facts">{facts.join(' · ')}</span>
        </p>
        <p class="passage__text">
          <span class="passage__context">{before}</span>
          <mark class="passage__words">{coding.selectors.quote.exact}</mark>
          <span class="passage__context">{after}</span>
        </p>
        {(remarks.length > 0 || coding.coder !== '') && (
          <p class="passage__remarks">
            {coding.sensitivity !== 'none' && <Icon name="lock" />}
            {[...remarks, ...(coding.coder === '' ? [] : [words.by(coding.coder)])].join(' · ')}
          </p>
        )}
        {coding.memo !== '' && <p class="passage__memo">{words.memo}: {coding.memo}</p>}
        <div class="passage__actions">
          <OpenPassage passage={passage} />
          {actions}
        </div>
      </div>
    </article>
  )
}

/** The way to a passage in its source: a link into the reader, or a press that opens its web page. */
function OpenPassage({ passage }: { readonly passage: Passage }) {
  const page = useWorkPage()
  const { retrievalPage: { results: words } } = useStrings()
  const { coding, place } = passage
  const label = words[place === 'page' ? 'openPageOf' : 'openOf'](shortened(coding.selectors.quote.exact))
  if (place === null) return <span class="passage__closed">{words.notOpenable}</span>
  if (place === 'reader') return <a class="nl-link passage__open" aria-label={label} href={`reader.html#bron=${encodeURIComponent(coding.sourceId)}&codering=${encodeURIComponent(coding.id)}`}>{words.open}</a>
  const open = async () => {
    if ((await page.ask('openPassage', { id: coding.id })) === false) page.announce(words.notOpened)
  }
  return <button type="button" class="nl-link passage__open passage__open--press" aria-label={label} onClick={() => void open()}>{words.openPage}</button>
}

/** The first words of a passage, to name it by. */
export function shortened(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ')
  return line.length <= 80 ? line : `${line.slice(0, 77).replace(/[\uD800-\uDBFF]$/, '')}…`
}
