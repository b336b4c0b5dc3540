import { useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import type { CodebookPartProps } from './ChooseStarters.tsx'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { SelectField } from './SelectField.tsx'
import { TextAreaField } from './TextAreaField.tsx'
import { TextField } from './TextField.tsx'
import { callWorkbook } from './workbook-calls.ts'

/** A code of the team's own: its name, what it falls under, and what it means. */
export function MakeCode({ state, calling: { busy, run }, onState }: CodebookPartProps) {
  const { codebook: strings, working } = useStrings()
  const [name, setName] = useState('')
  const [parentId, setParentId] = useState('')
  const [definition, setDefinition] = useState('')
  const [asked, setAsked] = useState(false)
  const [made, setMade] = useState<{ readonly label: string; readonly there: boolean } | null>(null)
  const missing = asked && name.trim() === ''
  const make = async () => {
    setMade(null)
    setAsked(name.trim() === '')
    if (name.trim() === '') return
    const next = await run(() => callWorkbook('addCodeOfOwn', { name, parentId: parentId === '' ? null : parentId, definition }))
    if (!next) return
    onState(next)
    setMade(next)
    if (next.there) return
    setName('')
    setDefinition('')
  }
  const parents = state.codes.filter(({ status }) => status !== 'retired')
  return (
    <section class="sidebar__part">
      <h2 class="nl-heading nl-heading--level-4">{strings.own}</h2>
      <form class="sidebar__form sidebar__wide" onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void make()
      }}>
        <TextField label={strings.name} value={name} onChange={setName} asked={missing} {...(missing ? { description: strings.nameFirst } : {})} />
        <SelectField label={strings.parent} value={parentId} onChange={setParentId} options={[{ value: '', label: strings.top }, ...parents.map(({ id, label, depth }) => ({ value: id, label: '\u2003'.repeat(depth) + label }))]} />
        <TextAreaField label={strings.definition} value={definition} onChange={setDefinition} description={strings.definitionHint} />
        <Button submit disabled={busy}>{busy ? working : strings.make}</Button>
      </form>
      {made && <Notice kind={made.there ? 'info' : 'ok'}><p class="nl-paragraph" {...(made.there ? { role: 'status' } : {})}>{made.there ? strings.there(made.label) : strings.made(made.label)}</p></Notice>}
    </section>
  )
}
