/** The bands of age of a source card, wide enough to point at nobody. */
export const AGE_BANDS = ['0-11', '12-17', '18-24', '25-34', '35-49', '50-64', '65-74', '75+'] as const

const AGE_NAME = /(?:leeftijd|\bage\b|age ?group|age ?band)/i

/** Whether a column is about age, by its name. */
export function isAgeColumn(name: string): boolean {
  return AGE_NAME.test(name)
}

/** The band that an answer about age stands for: an age in years falls in a band, a band of the file ('35-49', '65 t/m 74', '75+') stays as it is; null for anything else. */
export function ageBandOf(answer: string): string | null {
  const years = /^(\d{1,3})(?: ?(?:jaar|jr\.?|years?))?$/i.exec(answer.trim())
  if (years) return bandOfAge(Number(years[1]))
  const open = /^(\d{1,3}) ?(?:\+|jaar (?:en|of) ouder|(?:en|of) ouder|and over|plus)$/i.exec(answer.trim())
  if (open) return `${open[1]}+`
  const band = /^(\d{1,3}) ?(?:[-–—]|t\/m|tot(?: en met)?|to) ?(\d{1,3})(?: ?(?:jaar|jr\.?|years?))?$/i.exec(answer.trim())
  return band && Number(band[1]) < Number(band[2]) ? `${band[1]}-${band[2]}` : null
}

function bandOfAge(age: number): string | null {
  if (age > 120) return null
  return AGE_BANDS.find((band) => {
    const [from, to] = band.split(/[-+]/)
    return age >= Number(from) && (to === '' || age <= Number(to))
  }) ?? null
}
