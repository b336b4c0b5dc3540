import { useRef } from 'preact/hooks'
import { Button } from './Button.tsx'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'

interface ChooseFileProps {
  readonly problem: 'notText' | 'empty' | 'tooLarge' | null
  readonly onFile: (file: File) => void
}

/** The first step: which file. */
export function ChooseFile({ problem, onFile }: ChooseFileProps) {
  const { figures } = useStrings()
  const input = useRef<HTMLInputElement>(null)
  return (
    <section class="sidebar__card">
      <h2 class="nl-heading nl-heading--level-4">{figures.chooseTitle}</h2>
      <p class="nl-paragraph">{figures.chooseText}</p>
      <input
        ref={input} type="file" accept=".csv,.ssv,.tsv,.txt,text/csv,text/plain" class="bs-visually-hidden" tabIndex={-1} aria-label={figures.choose}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
          event.currentTarget.value = ''
        }}
      />
      {problem && <Notice kind="error"><p class="nl-paragraph">{figures[problem]}</p></Notice>}
      <Button kind="primary" onClick={() => input.current?.click()}>{figures.choose}</Button>
    </section>
  )
}
