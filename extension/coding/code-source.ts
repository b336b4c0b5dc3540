import { en as toolsEn } from '../strings/coding/en.ts'
import { nl as toolsNl } from '../strings/coding/nl.ts'
import { en } from '../strings/in-page/en.ts'
import { nl } from '../strings/in-page/nl.ts'
import { type CodedPage, openCodedPage } from './coded-page.ts'
import { type OpenTools, openTools } from './open-tools.ts'
import { type ShownSource, sourceGround } from './source-ground.ts'

/**
 * Makes the text of a source that the extension shows itself a text to code, until `signal` is aborted: its codings are painted,
 * what is selected can be coded, and the side panel beside it is answered. Every line of the stored text stands below `root` in an
 * element of its own, as `LINE_ATTRIBUTE` of page/read-lines.ts tells; lines may be put in, taken out or changed meanwhile.
 * One text at a time: a page that goes on to another source aborts the signal first.
 */
export function codeSource(root: Element, source: () => ShownSource, signal: AbortSignal): CodedPage & OpenTools {
  const isEnglish = () => page?.view.language() === 'en'
  const page = openCodedPage(sourceGround(root, source), () => (isEnglish() ? en : nl), signal)
  return { ...page, ...openTools(page, () => (isEnglish() ? toolsEn : toolsNl), true) }
}
