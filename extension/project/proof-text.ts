import { FILE_KINDS } from '../protocols/project-file.ts'
import type { WipeProof } from '../protocols/project.ts'
import type { Strings } from '../strings/nl.ts'

/** The proof of wiping as lines of text that a person can file: what was there, who wiped it when, and that nothing is left. No words of residents are in it. */
export function proofText(proof: WipeProof, { projectPage }: Strings): string {
  const { wipe: { proof: words }, kinds, keep } = projectPage
  const sources = proof.sources.map(({ id, title, keepUntil, fragments, hasText }) =>
    `- ${title} [${id}]: ${[hasText && keep.text, keep.fragments(fragments), keepUntil && `${words.keepUntil} ${keepUntil}`].filter(Boolean).join(', ')}`)
  return [
    words.title, '',
    `${words.at}: ${proof.at}`, `${words.by}: ${proof.coder || words.nobody}`, `${words.device}: ${proof.device}`, `${words.version}: ${proof.version}`, `${words.project}: ${proof.project || words.unnamed}`, '',
    `${words.counts}:`, ...FILE_KINDS.map((kind) => `- ${kinds[kind]}: ${proof.counts[kind]}`), '',
    ...(sources.length > 0 ? [`${words.sources}:`, ...sources, ''] : []),
    `${words.check}: ${proof.left === 0 ? words.clean : words.notClean(proof.left)}`,
    proof.workbook === '' ? words.noWorkbook : words.workbook(proof.workbook), '',
  ].join('\n')
}
