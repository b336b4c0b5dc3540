import { useEffect, useState } from 'preact/hooks'
import { codebookDigest } from '../../shared/codebook/codebook-digest.ts'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { stampMs } from '../../shared/stamp/change-stamp.ts'
import type { ChangeName } from '../messages.ts'
import type { CodebookVersion, CodebookVersions } from '../protocols/codebook.ts'
import { Button } from '../ui/Button.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { momentText } from '../ui/moment-text.ts'
import { TextField } from '../ui/TextField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { CompareVersions } from './CompareVersions.tsx'

/** So many codes of a version are named. */
const MOST_NAMED = 6

/** Who changed what in the codebook and when, newest first; each version can get a name, and two can be compared. */
export function VersionsView({ codes }: { readonly codes: readonly Code[] }) {
  const page = useWorkPage()
  const { codebookPage: { versions: words } } = useStrings()
  const [list, setList] = useState<CodebookVersions<ChangeName> | null>(null)
  const revision = page.revision.value
  const ask = async (before: number | null) => {
    const found = await page.ask('codebookVersions', { before })
    if (found) setList((now) => (before === null || now === null ? found : { ...found, versions: [...now.versions, ...found.versions] }))
  }
  useEffect(() => void ask(null), [revision])
  if (list === null) return null
  const name = async (version: number, label: string) => {
    const kept = await page.ask('nameCodebookVersion', { version, label })
    if (kept) page.announce(words.named(kept))
    await ask(null)
    return kept
  }
  const newest = list.versions[0]
  return (
    <div class="versions">
      <section>
        <h2 class="nl-heading nl-heading--level-3">{words.heading}</h2>
        <p class="nl-paragraph versions__now">{newest ? words.now(newest.version, codebookDigest(codes)) : words.none}</p>
        <p class="utrecht-form-field-description">{words.help}</p>
        <ol class="versions__list">
          {list.versions.map((version) => <VersionItem key={version.version} version={version} codes={codes} onName={(label) => name(version.version, label)} />)}
        </ol>
        {list.more && <Button small onClick={() => void ask(list.versions.at(-1)!.version)}>{words.more}</Button>}
      </section>
      <CompareVersions list={list} />
    </div>
  )
}

interface VersionItemProps {
  readonly version: CodebookVersion<ChangeName>
  readonly codes: readonly Code[]
  readonly onName: (label: string) => Promise<string | null>
}

function VersionItem({ version: { version, digest, way, name, coder, stamp, label, edits }, codes, onName }: VersionItemProps) {
  const strings = useStrings()
  const { codebookPage: { versions: words }, changes } = strings
  const language = languageOf(strings)
  const change = name === null ? words.receivedCodes(edits.length) : changes[name.what](name.subject)
  const byId = new Map(codes.map((code) => [code.id, code]))
  // A code that is gone is named by what it was called when it was made or last written.
  const labels = edits.map(({ id, before, after }) => byId.get(id) ?? { key: '', nameNl: '', nameEn: '', ...before, ...after }).map((code) => codeLabel(code, language)).filter((one) => one !== '')
  return (
    <li class="versions__one">
      <div class="versions__what">
        <span class="versions__number" title={digest}>{version}</span>
        <div>
          <p class="versions__change">{way === 'undone' ? words.undone(change) : way === 'redone' ? words.redone(change) : change}</p>
          <p class="versions__facts">{way === 'received' ? words.received : words.who(coder)} · {momentText(new Date(stampMs(stamp)).toISOString(), language)}</p>
          {(way === 'received' || edits.length > 1) && <p class="versions__facts">{labels.slice(0, MOST_NAMED).join(' · ')}{labels.length > MOST_NAMED && ' …'}</p>}
        </div>
      </div>
      <div class="versions__label"><TextField label={words.label(version)} value={label} placeholder={words.labelPlaceholder} maxLength={80} onCommit={onName} /></div>
    </li>
  )
}
