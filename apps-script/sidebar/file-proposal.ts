import * as v from 'valibot'
import { decodeBytes, detectEncoding } from '../../shared/passive/decode-bytes.ts'
import { importProfileSchema, type ImportProfile } from '../../shared/passive/import-profile.ts'
import type { ProposalQuestion, ProposalReason } from '../../shared/passive/profile-proposal.ts'
import { proposeGridProfile, proposeProfile, type ChosenShape, type ProfileProposal } from '../../shared/passive/propose-profile.ts'
import type { Strings } from '../strings/nl.ts'
import type { FigureSheet } from './read-workbook-file.ts'

/** Why each part of a profile is proposed, and what is asked. */
export type Proposal = Pick<ProfileProposal, 'reasons' | 'questions'>

/** What stands in a file: bytes that are text, or the sheets of a spreadsheet and which of them is read. */
export type FileContent =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'sheets'; readonly sheets: readonly FigureSheet[]; readonly sheet: number }

/** What is proposed for a file; at first before anybody looked at it, later by what a person has said of its encoding and shape. */
export function proposalFor(content: FileContent, name: string, chosen: ChosenShape & Partial<Pick<ImportProfile, 'encoding'>> = {}): ProfileProposal {
  if (content.kind === 'sheets') return proposeGridProfile(content.sheets[content.sheet]?.grid ?? [], name, chosen)
  const encoding = chosen.encoding ?? detectEncoding(content.bytes)
  return proposeProfile(decodeBytes(content.bytes, encoding), encoding, name, chosen)
}

/** A profile that was kept as JSON; null when there is none, or none that can be used any more. */
export function keptProfile(json: string | null): ImportProfile | null {
  if (json === null) return null
  try {
    const parsed = v.safeParse(importProfileSchema, JSON.parse(json))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** What a person reads under a field, a column or a sign: the question about it first, then the reason; '' when there is neither. */
export function whyOf(
  { reasons, questions }: Proposal, figures: Strings['sidebar']['figures'], field: keyof ImportProfile, about: { readonly column?: number; readonly sign?: string } = {},
): string {
  const same = (one: ProposalReason | ProposalQuestion) => one.field === field && one.column === (about.column ?? null) && one.sign === (about.sign ?? null)
  return [
    ...questions.filter(same).map(({ code, evidence }) => figures.questions[code](evidence)),
    ...reasons.filter(same).map(({ code, evidence }) => figures.reasons[code](evidence)),
  ].join(' ')
}

/** Whether something is asked about a field or a sign. */
export function isAsked({ questions }: Proposal, field: keyof ImportProfile, sign: string | null = null): boolean {
  return questions.some((one) => one.field === field && one.sign === sign)
}
