import { useState } from 'preact/hooks'
import { backupName } from '../backup/backup-folder.ts'
import { exportProject } from '../backup/export-project.ts'
import { passphraseStrength } from '../backup/passphrase-strength.ts'
import { saveFile } from '../backup/save-file.ts'
import { Button } from '../ui/Button.tsx'
import { CheckField } from '../ui/CheckField.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { Part } from '../ui/Part.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { PassphraseField } from './PassphraseField.tsx'
import { Progress } from './Progress.tsx'
import { useTask } from './use-task.ts'

/** The project, or some of its sources, as one file to take along or hand on. */
export function TakeSection() {
  const page = useWorkPage()
  const { projectPage: { take: words } } = useStrings()
  const task = useTask()
  const sources = page.project.value?.sources ?? []
  const [only, setOnly] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [addresses, setAddresses] = useState(false)
  const [lock, setLock] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  // A source that was deleted meanwhile is not chosen any more.
  const wanted = chosen.filter((id) => sources.some((source) => source.id === id))
  const missing = lock && passphrase === '' ? words.missing : null
  const differs = lock && passphrase !== again ? words.differs : null
  const noneChosen = only && wanted.length === 0
  const make = async () => {
    setTried(true)
    setDone(null)
    if (missing || differs || noneChosen) return
    const made = await task.run((options) => exportProject({ sourceIds: only ? wanted : null, addresses, passphrase: lock ? passphrase : null, ...options }))
    if (made === null) return page.announce(words.stopped)
    const name = backupName(new Date())
    saveFile(made.file, name)
    setDone(words.done(name))
    page.announce(words.done(name))
    setPassphrase('')
    setAgain('')
    setTried(false)
  }
  return (
    <Part id="take" title={words.heading} help={words.help}>
      <fieldset class="project__choice">
        <legend class="utrecht-form-label">{words.what}</legend>
        {[false, true].map((some) => (
          <label key={String(some)} class="utrecht-form-label utrecht-form-label--radio bs-check">
            <input class="utrecht-radio-button utrecht-radio-button--html-input" type="radio" name="scope" checked={only === some} onChange={() => setOnly(some)} />
            {some ? words.chosen : words.all}
          </label>
        ))}
        {only && (
          <div class="project__sources">
            {sources.length === 0 && <p class="nl-paragraph">{words.noSources}</p>}
            {sources.map(({ id, title }) => <CheckField key={id} label={title} checked={wanted.includes(id)} onCommit={(on) => setChosen(on ? [...wanted, id] : wanted.filter((one) => one !== id))} />)}
            <p class="utrecht-form-field-description">{words.chosenHelp}</p>
            {tried && noneChosen && <div class="utrecht-form-field-error-message" role="alert">{words.noneChosen}</div>}
          </div>
        )}
      </fieldset>
      <CheckField label={words.addresses} description={words.addressesHelp} checked={addresses} onCommit={setAddresses} />
      <CheckField label={words.lock} description={words.lockHelp} checked={lock} onCommit={setLock} />
      {lock && (
        <div class="project__fields">
          <PassphraseField label={words.passphrase} value={passphrase} onInput={setPassphrase} error={tried ? missing : null} {...(passphrase === '' ? {} : { description: words.strengths[passphraseStrength(passphrase)] })} />
          <PassphraseField label={words.again} value={again} onInput={setAgain} error={tried ? differs : null} />
        </div>
      )}
      {task.share === null ? <div class="bs-actions"><Button kind="primary" onClick={() => void make()}>{words.make}</Button></div> : <Progress label={words.making} share={task.share} onStop={task.stop} />}
      {done && <Notice kind="ok">{done}</Notice>}
    </Part>
  )
}
