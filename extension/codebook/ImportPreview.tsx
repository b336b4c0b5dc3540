import { useState } from 'preact/hooks'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { ImportPlan } from '../../shared/codebook/plan-import.ts'
import { Button } from '../ui/Button.tsx'
import { languageOf, useStrings } from '../ui/language.ts'

/** Lines shown before a person asks for all. */
const FIRST_LINES = 60

interface ImportPreviewProps {
  readonly name: string
  readonly plan: ImportPlan
}

/** What a list would do, line by line: what is refused first, since that is what a person has to look at, then what is new, changed or the same. */
export function ImportPreview({ name, plan }: ImportPreviewProps) {
  const strings = useStrings()
  const { codebookPage: { exchange: words, versions } } = strings
  const [all, setAll] = useState(false)
  const of = (kind: string) => plan.lines.filter((line) => line.kind === kind)
  const counts = [[of('new').length, 'new'], [of('changed').length, 'changed'], [of('same').length, 'same'], [plan.refused.length, 'refused']] as const
  const fieldName = (field: string) => (Object.prototype.hasOwnProperty.call(versions.fields, field) ? versions.fields[field as keyof typeof versions.fields] : words.place).toLowerCase()
  const rows = [
    ...plan.refused.map(({ line, why, detail }) => ({ line, kind: 'refused' as const, code: why === 'too-few-cells' ? detail : '', what: words.refusals[why](detail) })),
    ...[...of('new'), ...of('changed'), ...of('same')].map(({ line, kind, code, fields }) => (
      { line, kind, code: codeLabel(code, languageOf(strings)), what: kind === 'changed' ? words.changedFields([...new Set(fields.map(fieldName))].join(', ')) : words.kinds[kind] }
    )),
  ]
  const shown = all ? rows : rows.slice(0, FIRST_LINES)
  return (
    <div class="preview">
      <h3 class="nl-heading nl-heading--level-4" id="preview-title">{name}</h3>
      <p class="nl-paragraph" aria-live="polite">{counts.map(([count, kind]) => words.counts(count, words.kinds[kind])).join(', ')}</p>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="bs-scroll preview__table" aria-labelledby="preview-title" tabIndex={0}>
        <table class="utrecht-table utrecht-table--html-table">
          <thead><tr><th scope="col">{words.line}</th><th scope="col">{words.code}</th><th scope="col">{words.what}</th></tr></thead>
          <tbody>
            {shown.map(({ line, kind, code, what }, index) => <tr key={index} class={`preview__${kind}`}><td>{line}</td><td>{code}</td><td>{kind === 'refused' && <strong>{words.kinds.refused}: </strong>}{what}</td></tr>)}
          </tbody>
        </table>
      </section>
      {rows.length > shown.length && <Button small kind="subtle" onClick={() => setAll(true)}>{words.showAll(rows.length)}</Button>}
    </div>
  )
}
