import { useEffect, useState } from 'preact/hooks'
import type { GroupCounts } from '../../shared/retrieval/count-passages.ts'
import type { Passage } from '../protocols/retrieval.ts'
import { Button } from '../ui/Button.tsx'
import { CheckField } from '../ui/CheckField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { momentText } from '../ui/moment-text.ts'
import { Notice } from '../ui/Notice.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { exportContent, type ExportOptions } from './export-content.ts'
import { copyPassages, download, EXPORT_FORMATS, type ExportFormat, exportFile, fileName } from './save-export.ts'

interface ExportDialogProps {
  readonly title: string
  readonly memo: string
  readonly counts: readonly GroupCounts[]
  /** All passages that are to go along; null when they could not be had. */
  readonly passagesOf: () => Promise<readonly Passage[] | null>
  readonly onClose: () => void
  /** What the file is called; a word for passages when left out. */
  readonly name?: string
}

/** How passages leave the browser: in which form, and what happens to those that may not be quoted. Says what goes along before it goes. */
export function ExportDialog({ title, memo, counts, passagesOf, onClose, name }: ExportDialogProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { exports: words } = strings.retrievalPage
  const [format, setFormat] = useState<ExportFormat>('docx')
  const [separator, setSeparator] = useState<'semicolon' | 'comma'>('semicolon')
  const [options, setOptions] = useState<ExportOptions>({ hidden: 'leave-out', context: false })
  const [passages, setPassages] = useState<readonly Passage[] | null>(null)
  const [doing, setDoing] = useState<'busy' | 'failed' | null>(null)
  const [done, setDone] = useState('')
  useEffect(() => {
    void passagesOf().then(setPassages)
  }, [])
  const project = page.project.value!
  const now = new Date()
  const content = passages && exportContent({ passages, counts, title, memo, codes: project.codes, sources: project.sources, made: momentText(now.toISOString(), languageOf(strings)) }, options, strings)
  const go = async () => {
    if (!content || doing === 'busy') return
    setDoing('busy')
    try {
      if (format === 'clipboard') await copyPassages(content)
      else {
        const day = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
        const file = fileName(name ?? words.fileName, day, format)
        download(await exportFile(content, format, separator === 'semicolon' ? ';' : ','), file)
        setDone(words.saved(file))
      }
      if (format === 'clipboard') setDone(words.copied(content.passages.length))
      setDoing(null)
    } catch {
      setDoing('failed')
    }
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form class="dialog-form" onSubmit={(event) => {
        event.preventDefault()
        void go()
      }}>
        <SelectField label={words.format} value={format} choices={EXPORT_FORMATS.map((value) => ({ value, label: words.formats[value] }))} onCommit={(value) => value && setFormat(value)} />
        {format === 'csv' && <SelectField label={words.separator} value={separator} choices={(['semicolon', 'comma'] as const).map((value) => ({ value, label: words.separators[value] }))} onCommit={(value) => value && setSeparator(value)} />}
        <SelectField label={words.hidden} value={options.hidden} choices={(['leave-out', 'mark'] as const).map((value) => ({ value, label: words.hiddenChoices[value] }))} onCommit={(hidden) => hidden && setOptions({ ...options, hidden })} />
        <CheckField label={words.context} description={words.contextHelp} checked={options.context} onCommit={(context) => setOptions({ ...options, context })} />
        {content && (
          <Notice kind="info">
            <p class="dialog-form__line">{words.willLeave(content.passages.filter(({ marked }) => !marked).length)}</p>
            {content.notes.slice(0, -1).map((note) => <p key={note} class="dialog-form__line">{note}</p>)}
          </Notice>
        )}
        {doing === 'failed' && <Notice kind="error" urgent>{words.failed}</Notice>}
        <output class="dialog-form__done" aria-live="polite">{doing === 'busy' ? words.busy : done}</output>
        <div class="bs-actions">
          <Button kind="primary" submit disabled={!content}>{format === 'clipboard' ? words.copy : words.go}</Button>
          <Button kind="subtle" onClick={onClose}>{strings.common.close}</Button>
        </div>
      </form>
    </Dialog>
  )
}
