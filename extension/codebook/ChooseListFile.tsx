import { useState } from 'preact/hooks'
import { useStrings } from '../ui/language.ts'

/** A file chosen or dropped. */
export function ChooseListFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const { codebookPage: { exchange: words } } = useStrings()
  const [over, setOver] = useState(false)
  return (
    <div
      class={`file${over ? ' file--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer?.files[0]
        if (file) onFile(file)
      }}
    >
      <label class="nl-button nl-button--secondary file__button">
        <input
          class="bs-visually-hidden" type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            // The same file may be chosen again after it was mended.
            if (file) onFile(file)
            event.currentTarget.value = ''
          }}
        />
        <span class="nl-button__label">{words.choose}</span>
      </label>
      <p class="utrecht-form-field-description">{words.drop}</p>
    </div>
  )
}
