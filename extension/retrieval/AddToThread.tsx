import { useState } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { useStrings } from '../ui/language.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { useThreads } from './use-threads.ts'

interface AddToThreadProps {
  readonly codingIds: readonly string[]
  readonly onClose: () => void
}

/** Puts chosen passages in a thread, a new one or one that is there. */
export function AddToThread({ codingIds, onClose }: AddToThreadProps) {
  const page = useWorkPage()
  const { retrievalPage: { thread: words }, common } = useStrings()
  const threads = useThreads() ?? []
  const [id, setId] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const add = async () => {
    if (id === null && name.trim() === '') {
      setMissing(true)
      return
    }
    const thread = await page.ask('addToThread', { id, name: name.trim(), codingIds })
    if (!thread) return
    page.announce(words.added(thread.name))
    onClose()
  }
  return (
    <Dialog title={words.addTitle(codingIds.length)} onClose={onClose}>
      <form class="dialog-form" onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}>
        {threads.length > 0 && <SelectField label={words.which} value={id} choices={threads.map((thread) => ({ value: thread.id, label: thread.name }))} emptyLabel={words.fresh} onCommit={setId} />}
        {id === null && (
          <Field id="thread-name" label={words.name} required error={missing ? words.nameMissing : null}>
            <input
              class={`utrecht-textbox utrecht-textbox--html-input${missing ? ' utrecht-textbox--invalid' : ''}`} id="thread-name" maxLength={200} autocomplete="off" value={name}
              aria-required="true" aria-invalid={missing || undefined} aria-describedby={missing ? 'thread-name-error' : undefined}
              onInput={(event) => {
                setName(event.currentTarget.value)
                setMissing(false)
              }}
            />
          </Field>
        )}
        <div class="bs-actions">
          <Button kind="primary" submit>{words.confirm}</Button>
          <Button kind="subtle" onClick={onClose}>{common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}
