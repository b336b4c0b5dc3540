import { useState } from 'preact/hooks'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { codesInUse } from '../../shared/codebook/codes-in-use.ts'
import { LONGEST_NAME } from '../../shared/codebook/listed-code.ts'
import { codebookCsv } from '../../shared/interchange/codebook-csv.ts'
import { qualcoderCodes, sharedNames } from '../../shared/interchange/qualcoder-codes.ts'
import { taguetteCodebook, taguettePath } from '../../shared/interchange/taguette-codebook.ts'
import type { SourceGroup } from '../../shared/source/source.ts'
import { LANGUAGES } from '../messages.ts'
import { Button } from '../ui/Button.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { groupName } from './group-name.ts'
import { saveFile } from './save-file.ts'

const LAYOUTS = ['buurtstem', 'taguette', 'qualcoder'] as const

interface ExportCodesProps {
  readonly codes: readonly Code[]
  readonly group: SourceGroup | null | undefined
}

/** The codebook as a file, in our own layout or that of another tool, with what that tool will not take. */
export function ExportCodes({ codes, group }: ExportCodesProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { codebookPage: { exchange: words }, options } = strings
  const [language, setLanguage] = useState(languageOf(strings))
  const inUse = codesInUse(codes)
  const tree = codeTree(inUse)
  const tooLong = tree.ordered.filter((code) => taguettePath(tree.pathOf(code.id).map((id) => codeLabel(tree.byId.get(id)!, language)).reverse()).length > LONGEST_NAME).length
  const same = sharedNames(inUse, language)
  const whose = groupName(group, strings)
  const save = async (layout: (typeof LAYOUTS)[number]) => {
    const counts = layout === 'taguette' && group !== undefined ? await page.ask('ownCounts', { group }) : []
    if (counts === null) return
    const byId = new Map(counts.map((count) => [count.codeId, count]))
    const text = layout === 'buurtstem' ? codebookCsv(codes) : layout === 'taguette' ? taguetteCodebook(inUse, (id) => byId.get(id) ?? { segments: 0, sources: 0 }, language) : qualcoderCodes(inUse, language)
    const name = `${language === 'nl' ? 'codeboek' : 'codebook'}-${layout}.csv`
    saveFile(name, text)
    page.announce(words.saved(name))
  }
  return (
    <section class="exchange__part">
      <h2 class="nl-heading nl-heading--level-3">{words.out}</h2>
      <p class="nl-paragraph">{words.outHelp}</p>
      <div class="exchange__language"><SelectField label={words.language} value={language} choices={LANGUAGES.map((value) => ({ value, label: options.languages[value] }))} onCommit={(chosen) => setLanguage(chosen ?? language)} /></div>
      <ul class="exchange__layouts">
        {LAYOUTS.map((layout) => (
          <li key={layout}>
            <Button onClick={() => void save(layout)}>{words.download(words.layouts[layout])}</Button>
            <p class="utrecht-form-field-description">
              {words.layoutHelp[layout]}
              {layout === 'taguette' && whose !== null && ` ${words.counted(whose)}`}
              {layout === 'taguette' && tooLong > 0 && ` ${words.tooLong(tooLong)}`}
              {layout === 'qualcoder' && same.length > 0 && ` ${words.sameNames(same.join(', '))}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
