import { useId, useState } from 'preact/hooks'
import { forgetFolder } from '../backup/backup-folder.ts'
import { saveFile } from '../backup/save-file.ts'
import { WIPE_WORDS } from '../protocols/project.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { describedBy, Field } from '../ui/Field.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { Part } from '../ui/Part.tsx'
import { useSafety } from '../ui/use-safety.ts'
import { useWorkPage } from '../ui/work-page.ts'
import { proofText } from './proof-text.ts'

/** Wiping everything, by a typed word, with a file that proves it. */
export function WipeSection() {
  const id = useId()
  const page = useWorkPage()
  const strings = useStrings()
  const { wipe: words } = strings.projectPage
  const { safety } = useSafety()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const word = WIPE_WORDS[languageOf(strings)]
  const wipe = async () => {
    if (typed.trim().toLowerCase() !== word) return setWrong(true)
    setOpen(false)
    const proof = await page.ask('wipeProject', { sure: typed })
    if (!proof) return
    await forgetFolder().catch(() => undefined)
    const name = `buurtstem-gewist-${proof.at.slice(0, 10)}.txt`
    saveFile(new Blob([proofText(proof, strings)], { type: 'text/plain;charset=utf-8' }), name)
    setDone(words.done(name))
    page.announce(words.done(name))
  }
  return (
    <Part id="wipe" title={words.heading} help={words.help}>
      {done && <Notice kind="ok">{done}</Notice>}
      <p class="nl-paragraph">{words.what}</p>
      <div class="bs-actions">
        <Button negative onClick={() => {
          setTyped('')
          setWrong(false)
          setOpen(true)
        }}>{words.open}</Button>
      </div>
      {open && (
        <Dialog title={words.title} onClose={() => setOpen(false)}>
          <div class="project__dialog">
            {safety && safety.changesSince > 0 && <Notice kind="warning">{words.backup(safety.changesSince)}</Notice>}
            <p class="nl-paragraph">{words.what}</p>
            <Field id={id} label={words.typed(word)} error={wrong ? words.notTyped(word) : null}>
              <input
                autofocus class="utrecht-textbox utrecht-textbox--html-input" id={id} type="text" autocomplete="off" aria-invalid={wrong || undefined} aria-describedby={describedBy(id, undefined, wrong ? '!' : null)}
                value={typed} onInput={(event) => setTyped(event.currentTarget.value)}
              />
            </Field>
            <div class="bs-actions">
              <Button kind="primary" negative onClick={() => void wipe()}>{words.do}</Button>
              <Button onClick={() => setOpen(false)}>{strings.common.cancel}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </Part>
  )
}
