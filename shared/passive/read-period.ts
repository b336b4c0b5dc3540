const MONTHS: readonly RegExp[] = [
  /^jan(uari|uary)?$/, /^feb(ruari|ruary)?$/, /^(maart|mrt|march|mar)$/, /^apr(il)?$/, /^(mei|may)$/, /^jun[ie]?$/, /^jul[iy]?$/, /^aug(ustus|ust)?$/,
  /^sept?(ember)?$/, /^(okt(ober)?|oct(ober)?)$/, /^nov(ember)?$/, /^dec(ember)?$/,
]

/** No period is longer; a longer cell must cost no time. */
const LONGEST_PERIOD = 60

/**
 * A period in its one spelling: '2023', '2023-K1' or '2023-05'. Reads years (also '2023*' and CBS '2023JJ00'), quarters ('2023-K1',
 * 'K1 2023', '2023Q1', '2023KW01', '1e kwartaal 2023') and months ('2023MM05', '202305', '2023-05', '05-2023', 'mei 2023'). Null for all
 * else, days and spans of years included: those say less or more than a period.
 */
export function readPeriod(raw: string): string | null {
  if (raw.length > LONGEST_PERIOD) return null
  const text = raw.trim().toLowerCase().replace(/\s*\*{1,2}$/, '').replace(/\s+/g, ' ')
  const run = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text)
  if (run !== null) return `${run[1]!}-${run[2]!}`
  const year = /(?:^|[^\d])((?:19|20)\d{2})(?!\d)/.exec(text)
  if (year === null) return null
  const at = year.index + year[0].length - 4
  const rest = `${text.slice(0, at)} ${text.slice(at + 4)}`.replace(/^[\s\-/.,_]+|[\s\-/.,_]+$/g, '')
  if (rest === '' || rest === 'jj00') return year[1]!
  const quarter = quarterOf(rest)
  if (quarter !== null) return `${year[1]!}-K${quarter}`
  const month = monthOf(rest)
  return month === null ? null : `${year[1]!}-${String(month).padStart(2, '0')}`
}

/** True for a header that is a part of a period without its year: 'K1', '1e kwartaal', 'mei'. */
export function isPeriodPart(raw: string): boolean {
  const text = raw.trim().toLowerCase()
  return quarterOf(text) !== null || MONTHS.some((month) => month.test(text))
}

function quarterOf(text: string): string | null {
  return /^(?:k|q|kw|kw0|kwartaal |kwartaal|quarter )([1-4])$/.exec(text)?.[1] ?? /^([1-4])(?:e|de|ste|st|nd|rd|th)? ?(?:kwartaal|kw|quarter)$/.exec(text)?.[1] ?? null
}

function monthOf(text: string): number | null {
  const digits = /^(?:mm)?(\d{1,2})$/.exec(text)
  if (digits !== null) {
    const month = Number(digits[1])
    return month >= 1 && month <= 12 ? month : null
  }
  const named = MONTHS.findIndex((month) => month.test(text.replace(/\.$/, '')))
  return named === -1 ? null : named + 1
}
