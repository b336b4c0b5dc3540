import type { Code } from '../../shared/codebook/code.ts'
import { STARTER_CODEBOOKS, type StarterCodebook } from '../../shared/codebook/starter-codebooks.ts'
import { Button } from './Button.tsx'
import { CodeSwatch } from './CodeSwatch.tsx'
import { Dialog } from './Dialog.tsx'
import { Icon } from './Icon.tsx'
import { languageOf, useStrings } from './language.ts'

/** How many codes of a starter codebook are shown as a taste of it. */
const TASTE = 7

interface StarterCodebooksProps {
  /** The codes of the project. */
  readonly codes: readonly Code[]
  /** Asks for a codebook, by its name in the person's language; false when it was refused. */
  readonly onAdd: (codebookId: string, name: string) => Promise<boolean>
  readonly onClose: () => void
}

/** A choice of ready-made codebooks to begin with. */
export function StarterCodebooks({ codes, onAdd, onClose }: StarterCodebooksProps) {
  const strings = useStrings()
  const { codebook: words } = strings
  const keys = new Set(codes.filter((code) => !code.deleted).map((code) => code.key))
  const nameOf = (starter: StarterCodebook) => (languageOf(strings) === 'nl' ? starter.nameNl : starter.nameEn)
  const add = async (starter: StarterCodebook) => {
    if (await onAdd(starter.id, nameOf(starter))) onClose()
  }
  return (
    <Dialog title={words.starters} onClose={onClose}>
      <p class="nl-paragraph">{words.startersHelp}</p>
      <ul class="starters">
        {STARTER_CODEBOOKS.map((starter, index) => {
          const top = starter.codes.filter((code) => code.parentKey === null)
          const present = starter.codes.every((code) => keys.has(code.key))
          return (
            <li key={starter.id} class="starters__one">
              <div class="starters__head">
                <h3 class="nl-heading nl-heading--level-4">{nameOf(starter)}</h3>
                <span class="starters__quiet">{words.startersCodes(starter.codes.length)}</span>
              </div>
              <div class="starters__taste">{top.slice(0, TASTE).map((code) => <CodeSwatch key={code.key} code={code} />)}{top.length > TASTE && <span class="starters__quiet">…</span>}</div>
              {present
                ? <p class="nl-paragraph starters__present"><Icon name="done" />{nameOf(starter)} {words.starterAdded}</p>
                : <Button small kind={index === 0 ? 'primary' : 'secondary'} onClick={() => void add(starter)}>{words.starterAdd(nameOf(starter))}</Button>}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
