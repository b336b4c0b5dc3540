import { useState } from 'preact/hooks'
import type { OpenedFile } from '../backup/file-head.ts'
import { type FileProblem, openChosen, readProject, type StagedFile } from '../backup/import-project.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { Part } from '../ui/Part.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { FilePicker } from './FilePicker.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import { Progress } from './Progress.tsx'
import { useTask } from './use-task.ts'

type Step =
  | { readonly at: 'start'; readonly problem?: FileProblem; readonly done?: string }
  | { readonly at: 'locked'; readonly name: string; readonly file: OpenedFile; readonly wrong: boolean }
  | { readonly at: 'preview'; readonly name: string; readonly staged: StagedFile }

/** Taking a file in: choose, unlock, look at what it would do, then do it or leave it. */
export function BringSection() {
  const page = useWorkPage()
  const { projectPage: { bring: words } } = useStrings()
  const task = useTask()
  const [step, setStep] = useState<Step>({ at: 'start' })
  const [passphrase, setPassphrase] = useState('')
  const read = async (name: string, file: OpenedFile, typed: string) => {
    const outcome = await task.run((options) => readProject(file, { passphrase: typed, ...options }))
    if (outcome?.ok) {
      setPassphrase('')
      return setStep({ at: 'preview', name, staged: outcome.staged })
    }
    if (outcome?.code === 'wrong-passphrase') return setStep({ at: 'locked', name, file, wrong: true })
    setStep({ at: 'start', ...(outcome ? { problem: outcome.code } : {}) })
  }
  const choose = async (chosen: File) => {
    const opened = await openChosen(chosen)
    if (!opened.ok) return setStep({ at: 'start', problem: opened.code })
    if (opened.file.head.seal !== null) return setStep({ at: 'locked', name: chosen.name, file: opened.file, wrong: false })
    await read(chosen.name, opened.file, '')
  }
  const finish = async (name: string, staged: StagedFile, revive: boolean) => {
    const done = await page.ask('importFinish', { importId: staged.importId, fileName: name, revive })
    if (!done) return
    const text = words.done(done.stored)
    page.announce(text)
    setStep({ at: 'start', done: text })
  }
  const drop = async (staged: StagedFile) => {
    await page.ask('importDrop', { importId: staged.importId })
    page.announce(words.dropped)
    setStep({ at: 'start' })
  }
  const open = () => step.at === 'locked' && void read(step.name, step.file, passphrase)
  return (
    <Part id="bring" title={words.heading} help={words.help}>
      {step.at === 'start' && step.problem && <Notice kind="error" urgent>{words.problems[step.problem]}</Notice>}
      {step.at === 'start' && step.done && <Notice kind="ok">{step.done}</Notice>}
      {task.share !== null && <Progress label={words.reading} share={task.share} onStop={task.stop} />}
      {task.share === null && step.at === 'start' && <FilePicker label={words.choose} accept=".buurtstem" onChoose={(file) => void choose(file)} />}
      {task.share === null && step.at === 'locked' && (
        <div class="project__fields project__fields--one">
          <PassphraseField label={words.passphrase} description={step.name} value={passphrase} onInput={setPassphrase} onEnter={open} error={step.wrong ? words.problems['wrong-passphrase'] : null} />
          <div class="bs-actions">
            <Button kind="primary" onClick={open}>{words.open}</Button>
            <FilePicker label={words.choose} accept=".buurtstem" onChoose={(file) => void choose(file)} />
          </div>
        </div>
      )}
      {task.share === null && step.at === 'preview' && (
        <ImportPreview name={step.name} staged={step.staged} onTakeIn={(revive) => void finish(step.name, step.staged, revive)} onDrop={() => void drop(step.staged)} />
      )}
    </Part>
  )
}
