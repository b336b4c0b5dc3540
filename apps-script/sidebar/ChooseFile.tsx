import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlainTab } from '../read-cells.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import type { FileProblem } from './figure-file.ts'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { SelectField } from './SelectField.tsx'
import { TakeProfile } from './TakeProfile.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

interface ChooseFileProps {
  readonly problem: FileProblem | 'tabTooLarge' | null
  readonly busy: boolean
  readonly onFile: (file: File) => void
  readonly onTab: (sheetId: number) => void
}

/** The first step: which file, or which tab of the workbook. */
export function ChooseFile({ problem, busy, onFile, onTab }: ChooseFileProps) {
  const strings = useStrings()
  const { figures } = strings
  const { failure, run } = useCall()
  const input = useRef<HTMLInputElement>(null)
  const [tabs, setTabs] = useState<readonly PlainTab[] | null>(null)
  const [chosen, setChosen] = useState('')
  useEffect(() => void run(() => callWorkbook('listFigureTabs')).then((found) => found && setTabs(found)), [run])
  const tab = tabs?.find(({ sheetId }) => String(sheetId) === chosen) ?? tabs?.[0]
  return (
    <>
      <section class="sidebar__card">
        <h2 class="nl-heading nl-heading--level-4">{figures.chooseTitle}</h2>
        <p class="nl-paragraph">{figures.chooseText}</p>
        <input
          ref={input} type="file" accept=".csv,.ssv,.tsv,.tab,.txt,.xlsx,.xlsm,text/csv,text/plain,text/tab-separated-values" class="bs-visually-hidden" tabIndex={-1} aria-label={figures.choose}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file) onFile(file)
            event.currentTarget.value = ''
          }}
        />
        {problem && <Notice kind="error"><p class="nl-paragraph">{figures[problem]}</p></Notice>}
        <Button kind="primary" disabled={busy} onClick={() => input.current?.click()}>{busy ? strings.working : figures.choose}</Button>
      </section>
      <section class="sidebar__part">
        <h2 class="nl-heading nl-heading--level-4">{figures.tabsTitle}</h2>
        <p class="nl-paragraph">{tabs?.length === 0 ? figures.tabsNone : figures.tabsText}</p>
        {tab && tabs && (
          <div class="sidebar__choose">
            <SelectField label={figures.tabLabel} value={String(tab.sheetId)} onChange={setChosen} options={tabs.map(({ sheetId, name }) => ({ value: String(sheetId), label: name }))} />
            <Button small disabled={busy} onClick={() => onTab(tab.sheetId)}>{busy ? strings.working : figures.tabRead}</Button>
          </div>
        )}
        <CallFailed failure={failure} />
      </section>
      <TakeProfile />
    </>
  )
}
