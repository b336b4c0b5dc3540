import * as v from 'valibot'
import { codebookDigest } from '../shared/codebook/codebook-digest.ts'
import { codebookName } from '../shared/codebook/codebook-name.ts'
import type { Code } from '../shared/codebook/code.ts'
import { readSetting, writeSetting } from './settings.ts'

const KEY = 'codebook'
const schema = v.object({ version: v.number(), digest: v.string() })

/** The codebook as it stands in the workbook: the number of arrival of its newest change, and a digest of its content. */
export type CodebookNow = v.InferOutput<typeof schema>

/** Remembers which codebook the workbook has, so that a table can say that it was made with another. `newest`: the highest number of arrival among its codes. Without a change in content it keeps its number. */
export function keepCodebook(codes: readonly Code[], newest: number): void {
  const digest = codebookDigest(codes)
  if (codebookNow().digest !== digest) writeSetting(KEY, JSON.stringify({ version: newest, digest }))
}

/** What was remembered last. */
export function codebookNow(): CodebookNow {
  try {
    return v.parse(schema, JSON.parse(readSetting(KEY) ?? 'null'))
  } catch {
    return { version: 0, digest: '' }
  }
}

/** Its name, as it stands in the head of a table; '' where nothing was remembered. */
export function codebookNowName(): string {
  const { version, digest } = codebookNow()
  return digest === '' ? '' : codebookName(version, digest)
}
