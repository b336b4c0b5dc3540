import { useMemo, useState } from 'preact/hooks'
import type { Code } from '../../shared/codebook/code.ts'
import { planImport } from '../../shared/codebook/plan-import.ts'
import { CODE_DELIMITERS, CODE_LAYOUTS, type CodeFileShape, codeFileShape, readCodeList } from '../../shared/interchange/read-code-list.ts'
import { decodeBytes, detectEncoding } from '../../shared/passive/decode-bytes.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { ChooseListFile } from './ChooseListFile.tsx'
import { ImportPreview } from './ImportPreview.tsx'

const LARGEST_FILE = 5_000_000

interface ReadFile {
  readonly name: string
  readonly text: string
  readonly shape: CodeFileShape
}

/** Takes in a list of codes: first what would change, line by line; then as one act. */
export function ImportCodes({ codes }: { readonly codes: readonly Code[] }) {
  const page = useWorkPage()
  const { codebookPage: { exchange: words }, common } = useStrings()
  const [file, setFile] = useState<ReadFile | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const list = useMemo(() => file && readCodeList(file.text, file.shape), [file])
  // Ids and stamp are for show: the background plans anew against what is stored by then.
  const plan = useMemo(() => {
    let number = 0
    return list && planImport(codes, list, { stamp: '000000000000-0000-preview', newId: () => `preview-${++number}` })
  }, [list, codes])
  const take = async (chosen: File) => {
    setFile(null)
    if (chosen.size > LARGEST_FILE) return setProblem(words.tooBig)
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    const encoding = detectEncoding(bytes)
    // A file of another kind (a workbook, a picture) has NULs where a list has none.
    if (encoding !== 'utf-16le' && bytes.subarray(0, 4_096).includes(0)) return setProblem(words.notRead)
    const text = decodeBytes(bytes, encoding)
    setProblem(text.trim() === '' ? words.empty : null)
    if (text.trim() !== '') setFile({ name: chosen.name, text, shape: codeFileShape(text, chosen.name) })
  }
  const confirm = async () => {
    if (!file || !list) return
    const done = await page.ask('importCodes', { fileName: file.name, codes: list.codes })
    if (!done) return
    setFile(null)
    page.announce(words.imported(done.added, done.changed))
  }
  const coming = plan?.after.length ?? 0
  return (
    <section class="exchange__part">
      <h2 class="nl-heading nl-heading--level-3">{words.in}</h2>
      <p class="nl-paragraph">{words.inHelp}</p>
      <ChooseListFile onFile={(chosen) => void take(chosen)} />
      {problem && <Notice kind="error" urgent>{problem}</Notice>}
      {file && plan && (
        <>
          <div class="exchange__shape">
            <SelectField label={words.layout} value={file.shape.layout} choices={CODE_LAYOUTS.map((value) => ({ value, label: words.layouts[value] }))} onCommit={(layout) => layout && setFile({ ...file, shape: { ...file.shape, layout } })} />
            <SelectField label={words.delimiter} value={file.shape.delimiter} choices={CODE_DELIMITERS.map((value) => ({ value, label: words.delimiters[value] }))} onCommit={(delimiter) => delimiter && setFile({ ...file, shape: { ...file.shape, delimiter } })} />
          </div>
          <ImportPreview name={file.name} plan={plan} />
          <div class="bs-actions">
            {coming > 0 ? <Button kind="primary" onClick={() => void confirm()}>{words.confirm(coming)}</Button> : <p class="nl-paragraph">{words.nothingToDo}</p>}
            <Button kind="subtle" onClick={() => setFile(null)}>{common.cancel}</Button>
          </div>
        </>
      )}
    </section>
  )
}
