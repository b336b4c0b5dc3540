/**
 * A formula as a person types it in a sheet whose locale writes a decimal comma (`=SOM(A1;2,5)` with `;` between
 * arguments), turned into the form that is stored: point for decimals, comma between arguments. Text in quotes stays.
 * In a locale with a decimal point the formula is returned as it is.
 */
export function storeFormula(typed: string, decimalComma: boolean): string {
  if (!decimalComma) return typed
  const parts = typed.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
  const dutch = parts.some((part, index) => index % 2 === 0 && part.includes(';'))
  const inside = parts.some((part, index) => index % 2 === 0 && part.includes('('))
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part
      if (dutch) return part.replace(/(\d),(?=\d)/g, '$1.').replace(/;/g, ',')
      return inside ? part : part.replace(/(\d),(?=\d)/g, '$1.')
    })
    .join('')
}
