import { Button } from './Button.tsx'
import type { FigureFile } from './figure-file.ts'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'

/** A file about persons: which columns say so, from which line, and what to ask for instead. */
export function RefusedFile({ file, onAnother }: { readonly file: FigureFile; readonly onAnother: () => void }) {
  const { figures } = useStrings()
  return (
    <section class="sidebar__form">
      <h2 class="nl-heading nl-heading--level-4">{figures.personsTitle}</h2>
      <Notice kind="error">
        <p class="nl-paragraph">{figures.personsText}</p>
        <ul class="sidebar__bullets">
          {file.personColumns.map(({ place, name, reason, line }) => <li key={place}>{figures.personsCell(name === '' ? String(place + 1) : name, line, figures.refusedBecause[reason])}</li>)}
        </ul>
      </Notice>
      <p class="nl-paragraph">{figures.personsNext}</p>
      <Button kind="primary" onClick={onAnother}>{figures.another}</Button>
    </section>
  )
}
