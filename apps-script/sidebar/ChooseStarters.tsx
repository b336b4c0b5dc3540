import { useState } from 'preact/hooks'
import type { CodebookState, StarterItem } from '../codebook-protocol.ts'
import { Button } from './Button.tsx'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import type { Calling } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

/** So many names are a taste of a codebook. */
const TASTE = 5

export interface CodebookPartProps {
  readonly state: CodebookState
  readonly calling: Calling
  readonly onState: (state: CodebookState) => void
}

/** Ready-made codebooks to tick: what each is for, and which are in the tab. */
export function ChooseStarters({ state, calling: { busy, run }, onState }: CodebookPartProps) {
  const { codebook: strings, working } = useStrings()
  // The spine is what most teams begin with; where codes are there already nothing is chosen for them.
  const [chosen, setChosen] = useState<readonly StarterItem['id'][]>(state.codes.length === 0 ? state.starters.slice(0, 1).map(({ id }) => id) : [])
  const [asked, setAsked] = useState(false)
  const [added, setAdded] = useState<number | null>(null)
  const open = state.starters.filter(({ codes, present }) => present < codes)
  const wanted = open.map(({ id }) => id).filter((id) => chosen.includes(id))
  const toggle = (id: StarterItem['id']) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const add = async () => {
    setAdded(null)
    setAsked(wanted.length === 0)
    if (wanted.length === 0) return
    const next = await run(() => callWorkbook('addStarterCodes', wanted))
    if (!next) return
    onState(next)
    setChosen([])
    setAdded(present(next) - present(state))
  }
  return (
    <section class="sidebar__part">
      <h2 class="nl-heading nl-heading--level-4">{strings.starters}</h2>
      <ul class="sidebar__list">
        {state.starters.map((starter) => <Starter key={starter.id} starter={starter} ticked={chosen.includes(starter.id)} onToggle={() => toggle(starter.id)} />)}
      </ul>
      {open.length > 0 && <Button kind="primary" disabled={busy} onClick={() => void add()}>{busy ? working : strings.add}</Button>}
      {asked && wanted.length === 0 && <p class="nl-paragraph" role="status">{strings.chooseFirst}</p>}
      {added !== null && <Notice kind="ok"><p class="nl-paragraph">{strings.added(added)}</p><p class="nl-paragraph">{strings.undo}</p></Notice>}
      <p class="nl-paragraph sidebar__quiet">{strings.same}</p>
    </section>
  )
}

const present = ({ starters }: CodebookState) => starters.reduce((sum, one) => sum + one.present, 0)

function Starter({ starter: { id, name, codes, present: there, taste }, ticked, onToggle }: { readonly starter: StarterItem; readonly ticked: boolean; readonly onToggle: () => void }) {
  const { codebook: strings } = useStrings()
  const about = `starter-${id}`
  return (
    <li>
      {there === codes ? <p class="nl-paragraph"><strong>{name}</strong> · {strings.size(codes)}</p> : (
        <label class="sidebar__tick">
          <input type="checkbox" checked={ticked} aria-describedby={about} onChange={onToggle} /> <span><strong>{name}</strong> · {strings.size(codes)}</span>
        </label>
      )}
      <div id={about} class="sidebar__about">
        <p class="nl-paragraph">{strings.purposes[id]}</p>
        <p class="nl-paragraph sidebar__quiet">{strings.taste}{taste.slice(0, TASTE).join(', ')}{taste.length > TASTE && '…'}</p>
        {there === codes && <p class="nl-paragraph"><span aria-hidden="true">✓ </span>{strings.allThere}</p>}
        {there > 0 && there < codes && <p class="nl-paragraph">{strings.someThere(there, codes)}</p>}
      </div>
    </li>
  )
}
