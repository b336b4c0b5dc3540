import type { ImportProfile } from './import-profile.ts'
import { type Proposed, question, reason } from './profile-proposal.ts'

type NumberSigns = Pick<ImportProfile, 'decimal' | 'thousands'>

/**
 * Proposes the decimal sign and the sign between thousands from all cells with figures. A cell like '1.420' tells nothing by
 * itself, so without better evidence it is a question.
 */
export function proposeNumberSigns(cells: readonly string[]): Proposed<NumberSigns> {
  const seen = new Map<string, string>()
  const see = (what: string, cell: string): void => void (seen.has(what) || seen.set(what, cell))
  for (const raw of cells) {
    const cell = raw.replace(/^[-+−<]\s?/, '').replace(/\s?(?:%|\*{1,2})$/, '').replace(/[\u00a0\u202f]/g, ' ')
    if (!/^[\d.,\s]*\d$/.test(cell)) continue
    const both = /^[\d ]*\d([.,])\d{3}(?:\1\d{3})*([.,])\d+$/.exec(cell)
    if (both !== null && both[1] !== both[2]) {
      see(`thousands${both[1]}`, raw)
      see(`decimal${both[2]}`, raw)
    } else if (/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(cell)) see('thousands ', raw)
    const groups = /^\d{1,3}([.,])\d{3}\1\d{3}/.exec(cell)
    if (groups !== null) see(`thousands${groups[1]}`, raw)
    const single = /^([\d ]*)([.,])(\d+)$/.exec(cell)
    if (single === null) continue
    const [, whole, sign, part] = single
    // Three digits after one to three others may be a group; after 0, or after more than three, they are decimals.
    const maybeGroup = part!.length === 3 && /^[1-9]\d{0,2}$/.test(whole!)
    see(maybeGroup ? `maybe${sign}` : `decimal${sign}`, raw)
  }
  return decide(seen)
}

function decide(seen: ReadonlyMap<string, string>): Proposed<NumberSigns> {
  const decimals = ([',', '.'] as const).filter((sign) => seen.has(`decimal${sign}`))
  const groups = (['.', ',', ' '] as const).filter((sign) => seen.has(`thousands${sign}`))
  const known = decimals[0] ?? (groups.includes('.') ? ',' : groups.includes(',') ? '.' : null)
  const decimal = known ?? ','
  const other = decimal === ',' ? '.' : ','
  const thousands = groups.find((sign) => sign !== decimal) ?? (seen.has(`maybe${other}`) ? other : null)
  const doubt = decimals.length > 1 || groups.includes(decimal)
    ? [question('decimal', 'mixed-decimals', [...new Set(seen.values())].slice(0, 4).join(' · '))]
    : known === null && (seen.has('maybe.') || seen.has('maybe,'))
      ? [question('decimal', 'ambiguous-thousands', seen.get('maybe.') ?? seen.get('maybe,')!)]
      : []
  return {
    value: { decimal, thousands },
    reasons: [
      seen.has(`decimal${decimal}`) ? reason('decimal', 'decimal-seen', seen.get(`decimal${decimal}`)!) : reason('decimal', 'none-seen'),
      thousands === null ? reason('thousands', 'none-seen') : reason('thousands', 'thousands-seen', seen.get(`thousands${thousands}`) ?? seen.get(`maybe${thousands}`)!),
    ],
    questions: doubt,
  }
}
