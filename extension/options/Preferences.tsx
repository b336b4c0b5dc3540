import { useState } from 'preact/hooks'
import { LANGUAGES, LONGEST_CODER, type Settings } from '../messages.ts'
import { failureSentence, type Failure } from '../ui/failure-sentence.ts'
import { useStrings } from '../ui/language.ts'
import { CheckField } from '../ui/CheckField.tsx'
import { Notice } from '../ui/Notice.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useOptions } from './options-state.ts'

/** Language, initials and how selections are read; kept as soon as they are given. */
export function Preferences({ settings }: { readonly settings: Settings }) {
  const options = useOptions()
  const strings = useStrings()
  const { options: words } = strings
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = async (patch: Partial<Settings>) => {
    const reply = await options.change('saveSettings', patch)
    setFailure(reply.ok ? null : reply)
    if (reply.ok) options.announce(words.saved)
  }
  return (
    <>
      <div class="options__fields">
        <TextField
          label={words.coder} value={settings.coder} description={words.coderHelp} asked={settings.coder === ''}
          check={(text) => (text.length > LONGEST_CODER ? words.coderTooLong : null)} onCommit={(coder) => void save({ coder })}
        />
        <SelectField
          label={words.language} value={settings.language} choices={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
          onCommit={(language) => language && void save({ language })}
        />
      </div>
      <CheckField label={words.wholeWords} description={words.wholeWordsHelp} checked={settings.wholeWords} onCommit={(wholeWords) => void save({ wholeWords })} />
      {settings.coder === '' && <Notice kind="warning">{words.coderMissing}</Notice>}
      {failure && <Notice kind="error" urgent>{failureSentence(failure, strings)}</Notice>}
    </>
  )
}
