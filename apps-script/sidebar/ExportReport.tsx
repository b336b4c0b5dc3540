import { useId, useState } from 'preact/hooks'
import type { SheetLanguage } from '../../shared/sheet/column.ts'
import type { ReportKind } from '../exports-protocol.ts'
import { Button } from './Button.tsx'
import { download, fileName, today } from './download.ts'
import { useSidebarLanguage, useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { reportDocx } from './report-docx.ts'
import { reportHtml } from './report-html.ts'
import { SelectField } from './SelectField.tsx'
import type { Calling } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

type ReportFormat = 'docx' | 'html'

/** One of the two documents: in which language and form, and for the request for advice with which questions. */
export function ExportReport({ kind, calling: { busy, run } }: { readonly kind: ReportKind; readonly calling: Calling }) {
  const strings = useStrings()
  const { exports } = strings
  const [language, setLanguage] = useState<SheetLanguage>(useSidebarLanguage())
  const [format, setFormat] = useState<ReportFormat>('docx')
  const [questions, setQuestions] = useState('')
  const [outcome, setOutcome] = useState<{ readonly name: string } | 'failed' | null>(null)
  const id = useId()
  const words = kind === 'residents' ? { title: exports.residentsTitle, text: exports.residentsText, make: exports.makeResidents } : { title: exports.adviceTitle, text: exports.adviceText, make: exports.makeAdvice }

  const make = async () => {
    setOutcome(null)
    const asked = kind === 'advice' ? questions.split('\n').map((question) => question.trim().slice(0, 2_000)).filter((question) => question !== '').slice(0, 50) : []
    const document = await run(() => callWorkbook('makeReportDocument', { kind, language, questions: asked }))
    if (!document) return
    try {
      const name = fileName(document.title, today(), format)
      download(format === 'docx' ? await reportDocx(document) : new Blob([reportHtml(document)], { type: 'text/html;charset=utf-8' }), name)
      setOutcome({ name })
    } catch {
      setOutcome('failed')
    }
  }
  return (
    <section class="sidebar__part">
      <h2 class="nl-heading nl-heading--level-4">{words.title}</h2>
      <p class="nl-paragraph">{words.text}</p>
      {kind === 'advice' && (
        <div class="bs-field">
          <label class="utrecht-form-label" for={id}>{exports.questions}</label>
          <textarea id={id} class="utrecht-textarea utrecht-textarea--html-textarea" rows={3} value={questions} aria-describedby={`${id}-hint`} onInput={(event) => setQuestions(event.currentTarget.value)} />
          <p id={`${id}-hint`} class="utrecht-form-field-description">{exports.questionsHint}</p>
        </div>
      )}
      <SelectField label={exports.language} value={language} onChange={setLanguage} options={[{ value: 'nl', label: exports.languages.nl }, { value: 'en', label: exports.languages.en }]} />
      <SelectField label={exports.format} value={format} onChange={setFormat} options={[{ value: 'docx', label: exports.reportFormats.docx }, { value: 'html', label: exports.reportFormats.html }]} />
      <Button kind="primary" disabled={busy} onClick={() => void make()}>{busy ? strings.working : words.make}</Button>
      {outcome === 'failed' && <Notice kind="error"><p class="nl-paragraph">{exports.failed}</p></Notice>}
      {outcome !== null && outcome !== 'failed' && <Notice kind="ok"><p class="nl-paragraph">{exports.done(outcome.name)}</p></Notice>}
    </section>
  )
}
