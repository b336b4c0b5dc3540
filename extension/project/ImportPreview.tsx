import { useState } from 'preact/hooks'
import type { StagedFile } from '../backup/import-project.ts'
import { FILE_KINDS } from '../protocols/project-file.ts'
import { Button } from '../ui/Button.tsx'
import { CheckField } from '../ui/CheckField.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { momentText } from '../ui/moment-text.ts'
import { Notice } from '../ui/Notice.tsx'
import { useWorkPage } from '../ui/work-page.ts'

interface ImportPreviewProps {
  readonly name: string
  readonly staged: StagedFile
  readonly onTakeIn: (revive: boolean) => void
  readonly onDrop: () => void
}

/** What a file would change, what it leaves as it is, and what in it cannot be read. */
export function ImportPreview({ name, staged, onTakeIn, onDrop }: ImportPreviewProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { bring: words, kinds } = strings.projectPage
  const { common } = strings
  const [revive, setRevive] = useState(false)
  const { preview, facts, damaged } = staged
  const ours = page.project.value?.facts.name ?? ''
  const rows = FILE_KINDS.flatMap((kind) => preview.kinds.filter((one) => one.kind === kind && one.fresh + one.changed + one.same > 0))
  const kindName = (kind: string) => (Object.prototype.hasOwnProperty.call(kinds, kind) ? kinds[kind as keyof typeof kinds] : words.unknownKind)
  const unreadable = preview.unreadable.reduce((sum, { count }) => sum + count, 0)
  const nothing = rows.every(({ fresh, changed }) => fresh + changed === 0)
  const count = (value: number) => value.toLocaleString(languageOf(strings) === 'nl' ? 'nl-NL' : 'en-GB')
  return (
    <div class="project__preview">
      <h3 class="nl-heading nl-heading--level-4">{words.preview(name)}</h3>
      <p class="nl-paragraph">{words.from(facts.project, momentText(facts.made, languageOf(strings)))}</p>
      {facts.project !== '' && ours !== '' && facts.project !== ours && <Notice kind="warning">{words.otherProject(facts.project, ours)}</Notice>}
      {damaged && <Notice kind="warning">{words.damaged}</Notice>}
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="bs-scroll" tabIndex={0} aria-label={words.preview(name)}>
        <table class="utrecht-table utrecht-table--html-table project__table">
          <thead><tr><th scope="col">{words.kind}</th>{[words.fresh, words.changed, words.same].map((head) => <th key={head} scope="col" class="project__number">{head}</th>)}</tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.kind}><th scope="row">{kinds[row.kind]}</th>{[row.fresh, row.changed, row.same].map((value, at) => <td key={at} class="project__number">{count(value)}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </section>
      {nothing && <p class="nl-paragraph">{words.nothing}</p>}
      {preview.conflictCount > 0 && (
        <Notice kind="warning">
          {words.conflicts(preview.conflictCount)}
          <ul>{preview.conflicts.map(({ subject, fields }, at) => <li key={at}>{subject} ({fields.join(', ')})</li>)}</ul>
        </Notice>
      )}
      {unreadable > 0 && (
        <Notice kind="warning">
          {words.unreadable(unreadable)}
          <ul>{preview.unreadable.slice(0, 20).map((one) => <li key={`${one.kind} ${one.field}`}>{[words.unreadableLine(one.count, kindName(one.kind)), one.field !== '' && words.unreadableField(one.field)].filter(Boolean).join(': ')}</li>)}</ul>
        </Notice>
      )}
      {preview.clockAhead > 0 && <Notice kind="warning">{words.clockAhead(preview.clockAhead)}</Notice>}
      {preview.loose > 0 && <Notice kind="warning">{words.loose(preview.loose)}</Notice>}
      {preview.gone > 0 && <CheckField label={words.revive} description={words.gone(preview.gone)} checked={revive} onCommit={setRevive} />}
      <div class="bs-actions">
        <Button kind="primary" disabled={nothing && !revive} onClick={() => onTakeIn(revive)}>{words.takeIn}</Button>
        <Button onClick={onDrop}>{common.cancel}</Button>
      </div>
    </div>
  )
}
