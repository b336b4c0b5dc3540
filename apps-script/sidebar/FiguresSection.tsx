import { useEffect, useState } from 'preact/hooks'
import { withMergedCells } from '../../shared/passive/grid.ts'
import { CheckColumns } from './CheckColumns.tsx'
import { CheckShape } from './CheckShape.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { changeProfile, chooseSheet, openContent, readFigureFile, type FigureFile, type FileProblem, type KnownHere, type Opened } from './figure-file.ts'
import { ImportFigures } from './ImportFigures.tsx'
import { useStrings } from './language.ts'
import { RefusedFile } from './RefusedFile.tsx'
import { Section } from './Section.tsx'
import { callWorkbook } from './workbook-calls.ts'

interface FiguresSectionProps {
  readonly onBack: () => void
  readonly onLinks: () => void
}

const STEPS = 4

/** Importing passive data in four steps: choose, check the file, check the columns, import. The file is read here; only figures leave. */
export function FiguresSection({ onBack, onLinks }: FiguresSectionProps) {
  const strings = useStrings()
  const [file, setFile] = useState<FigureFile | null>(null)
  const [problem, setProblem] = useState<FileProblem | 'tabTooLarge' | null>(null)
  const [busy, setBusy] = useState(false)
  const [step, setStep] = useState(1)
  useEffect(() => window.scrollTo(0, 0), [step])

  const show = async (reading: Promise<Opened | 'tabTooLarge'>): Promise<void> => {
    setBusy(true)
    setProblem(null)
    const read = await reading
    setBusy(false)
    if (read === 'tabTooLarge') return setProblem(read)
    if (!read.ok) return setProblem(read.problem)
    setFile(read.file)
    setStep(2)
  }
  const readTab = async (sheetId: number): Promise<Opened | 'tabTooLarge'> => {
    const tab = await callWorkbook('readFigureTab', sheetId)
    if (!tab.ok) return tab.code === 'too-large' ? 'tabTooLarge' : { ok: false, problem: 'empty' }
    const { name, grid, merges } = tab.value
    return openContent(name, { kind: 'sheets', sheets: [{ name, grid: withMergedCells(grid, merges) }], sheet: 0 }, knownHere)
  }
  const change = (changes: Parameters<typeof changeProfile>[1]) => file && setFile(changeProfile(file, changes))
  return (
    <Section title={strings.figures.title} onBack={onBack}>
      <p class="nl-paragraph sidebar__quiet" role="status">{strings.figures.step(step, STEPS)}{file && step > 1 ? ` · ${file.name}` : ''}</p>
      {step === 1 && <ChooseFile problem={problem} busy={busy} onFile={(chosen) => void show(readFigureFile(chosen, knownHere))} onTab={(sheetId) => void show(readTab(sheetId))} />}
      {file && step > 1 && file.personColumns.length > 0 && <RefusedFile file={file} onAnother={() => setStep(1)} />}
      {file && file.personColumns.length === 0 && (
        <>
          {step === 2 && <CheckShape file={file} onChange={change} onSheet={(sheet) => setFile(chooseSheet(file, sheet))} onNext={() => setStep(3)} />}
          {step === 3 && <CheckColumns file={file} onChange={change} onNext={() => setStep(4)} onPrevious={() => setStep(2)} />}
          {step === 4 && <ImportFigures file={file} onPrevious={() => setStep(3)} onAnother={() => setStep(1)} onLinks={onLinks} />}
        </>
      )}
    </Section>
  )
}

async function knownHere(kindOfFile: string): Promise<KnownHere> {
  const known = await callWorkbook('readImportContext', kindOfFile)
  return known.ok ? known.value : { profile: null, areas: [] }
}
