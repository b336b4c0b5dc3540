import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoPassiveFile } from '../../../shared/demo/demo-project.ts'
import { ZILVERRIET } from '../../../shared/demo/zilverriet.ts'
import { changeProfile, type FigureFile, readFigureFile } from '../../sidebar/figure-file.ts'

/** What the workbook knows of a kind of file, as the import wizard asks for it. */
type AskWorkbook = Parameters<typeof readFigureFile>[1]

/** The sample tables that are taken; the files of a housing corporation hold names and addresses, and are refused. */
export const SAMPLE_TABLES: readonly DemoPassiveFile[] = ZILVERRIET.passiveFiles.filter(({ id }) => id !== 'P09')

/** Of an empty workbook: no profile of this kind of file, and the areas of the sample. */
export const nothingKnown: AskWorkbook = () => Promise.resolve({ profile: null, areas: ZILVERRIET.areas.map(({ code }) => code) })

/** A sample table as the import wizard has it when a person has answered what is asked and confirmed the rest. Throws where it cannot be read. */
export async function confirmedTable(folder: string, { fileName, confirmed = {} }: DemoPassiveFile, ask: AskWorkbook = nothingKnown): Promise<FigureFile> {
  const read = await readFigureFile(new File([new Uint8Array(readFileSync(join(folder, fileName)))], fileName), ask)
  if (!read.ok) throw new Error(`${fileName}: ${read.problem}`)
  const { missing, ...answers } = confirmed
  return changeProfile(read.file, { ...answers, ...(missing === undefined ? {} : { missing: { ...read.file.profile.missing, ...missing } }) })
}
