import { useState } from 'preact/hooks'
import { compareCodebooks, type CodebookDifferences } from '../../shared/codebook/compare-codebooks.ts'
import type { ChangeName } from '../messages.ts'
import type { CodebookVersions } from '../protocols/codebook.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { Differences } from './Differences.tsx'

/** Two versions side by side: what came, went and changed from one to the other. */
export function CompareVersions({ list }: { readonly list: CodebookVersions<ChangeName> }) {
  const page = useWorkPage()
  const { codebookPage: { versions: words } } = useStrings()
  const newest = list.versions[0]?.version ?? 0
  const [from, setFrom] = useState<number | null>(null)
  const [to, setTo] = useState<number | null>(null)
  const [found, setFound] = useState<{ readonly differences: CodebookDifferences | null } | null>(null)
  const shown = [...new Map([...list.versions, ...list.named].map((one) => [one.version, one])).values()].sort((a, b) => b.version - a.version)
  const choices = [...shown.map(({ version, label }) => ({ value: version, label: label === '' ? words.version(version) : `${words.version(version)}: ${label}` })), { value: 0, label: words.beginning }]
  const first = from ?? Math.max(0, newest - 1)
  const second = to ?? newest
  const compare = async () => {
    const [before, after] = await Promise.all([page.ask('codebookAt', { version: Math.min(first, second) }), page.ask('codebookAt', { version: Math.max(first, second) })])
    if (before && after) setFound({ differences: compareCodebooks(before, after) })
  }
  return (
    <section class="compare">
      <h2 class="nl-heading nl-heading--level-3">{words.compare}</h2>
      <div class="compare__choice">
        <SelectField label={words.from} value={first} choices={choices} onCommit={setFrom} />
        <SelectField label={words.to} value={second} choices={choices.map((one) => (one.value === newest ? { ...one, label: `${words.latest} (${one.label})` } : one))} onCommit={setTo} />
        <Button onClick={() => void compare()}>{words.show}</Button>
      </div>
      <div aria-live="polite">{found && (found.differences === null ? <p class="nl-paragraph">{words.same}</p> : <Differences differences={found.differences} />)}</div>
    </section>
  )
}
