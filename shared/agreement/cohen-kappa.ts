/**
 * Cohen's kappa of a square table of two coders: how far they agree beyond what their own use of the values gives by chance. Null
 * when the table is empty and when chance alone gives full agreement (both used one and the same value only): kappa is then not
 * defined, which is not the same as 1. Throws RangeError for a table that is not square.
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37–46.
 */
export function cohenKappa(counts: readonly (readonly number[])[]): number | null {
  if (counts.some((row) => row.length !== counts.length)) throw new RangeError('cohenKappa(): the table is not square')
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const total = rows.reduce((sum, count) => sum + count, 0)
  const columns = counts.map((_, column) => counts.reduce((sum, row) => sum + row[column]!, 0))
  const agreed = counts.reduce((sum, row, place) => sum + row[place]!, 0)
  const byChance = rows.reduce((sum, count, place) => sum + count * columns[place]!, 0) / total
  return total === 0 || byChance === total ? null : (agreed - byChance) / (total - byChance)
}
