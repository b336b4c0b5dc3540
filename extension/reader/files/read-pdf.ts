import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- the build gives the address of the file
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { cleanText } from '../../../shared/source/clean-text.ts'
import { joinPdfPages, linesOfPdfPage, type PdfRun } from '../../../shared/source/lines-of-pdf.ts'
import type { Contents, FileProblem, Reading } from './contents.ts'

/** Fewer letters a page than this, on average, are a stamp or a number on a scan. */
const LEAST_LETTERS = 12
const MOST_PAGES = 3_000

/** The text layer of a PDF, page by page. Nothing in it runs, and no picture of it is drawn. */
export async function readPdf(bytes: Uint8Array, { signal, progress }: Reading): Promise<Contents | FileProblem> {
  GlobalWorkerOptions.workerSrc = new URL(workerAddress, location.href).href
  const loading = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, enableXfa: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 })
  try {
    const pdf = await loading.promise
    if (pdf.numPages > MOST_PAGES) return 'too-long'
    const pages: (readonly string[])[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      if (signal.aborted) break
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const runs = items.flatMap((item): PdfRun[] => ('str' in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width, height: item.height }] : []))
      pages.push(linesOfPdfPage(runs).map((line) => cleanText(line)).filter((line) => line !== ''))
      page.cleanup()
      progress(number / pdf.numPages)
    }
    const { text, pages: starts } = joinPdfPages(pages)
    if (text.length < pages.length * LEAST_LETTERS) return 'scan'
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
    return { format: 'pdf', title: 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '', text, pages: starts, tables: [] }
  } catch (wrong) {
    return wrong instanceof Error && wrong.name === 'PasswordException' ? 'locked' : 'damaged'
  } finally {
    await loading.destroy()
  }
}
