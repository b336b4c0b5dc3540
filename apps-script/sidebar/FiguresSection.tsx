import { useEffect, useState } from 'preact/hooks'
import { CheckColumns } from './CheckColumns.tsx'
import { CheckShape } from './CheckShape.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { changeProfile, readFigureFile, type FigureFile, type FileProblem } from './figure-file.ts'
import { ImportFigures } from './ImportFigures.tsx'
import { useStrings } from './language.ts'
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
  const [problem, setProblem] = useState<FileProblem | null>(null)
  const [step, setStep] = useState(1)
  useEffect(() => window.scrollTo(0, 0), [step])

  const open = async (chosen: File): Promise<void> => {
    const read = await readFigureFile(chosen, async (kind) => {
      const kept = await callWorkbook('readImportProfile', kind)
      return kept.ok ? kept.value : null
    })
    setProblem(read.ok ? null : read.problem)
    if (!read.ok) return
    setFile(read.file)
    setStep(2)
  }
  const change = (changes: Parameters<typeof changeProfile>[1]) => file && setFile(changeProfile(file, changes))
  return (
    <Section title={strings.figures.title} onBack={onBack}>
      <p class="sidebar__quiet" role="status">{strings.figures.step(step, STEPS)}{file && step > 1 ? ` · ${file.name}` : ''}</p>
      {step === 1 && <ChooseFile problem={problem} onFile={(chosen) => void open(chosen)} />}
      {file && step === 2 && <CheckShape file={file} onChange={change} onNext={() => setStep(3)} />}
      {file && step === 3 && <CheckColumns file={file} onChange={change} onNext={() => setStep(4)} onPrevious={() => setStep(2)} />}
      {file && step === 4 && <ImportFigures file={file} onPrevious={() => setStep(3)} onAnother={() => setStep(1)} onLinks={onLinks} />}
    </Section>
  )
}
