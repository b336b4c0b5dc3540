const KEY = 'buurtstem.map'

/** The map file that a person asked this browser to remember; null when there is none or the browser keeps nothing here. */
export function keptMap(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Remembers a map file in this browser alone, or forgets it (null); false when the browser will not. */
export function keepMap(text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, text)
    return true
  } catch {
    return false
  }
}
