/**
 * Labels as one path, for tools that know a hierarchy only from names. The separator's own sign within a label gets a backslash, and
 * so does a backslash, so that `splitPath` gives the labels back.
 */
export function joinPath(labels: readonly string[], separator: '/' | '>>'): string {
  const sign = separator[0]!
  return labels.map((label) => [...label].map((letter) => (letter === sign || letter === '\\' ? `\\${letter}` : letter)).join('')).join(separator)
}

/** The labels of a path, without outer spaces; empty ones are passed over. For '>>' a longer row of signs separates too: newer versions of QualCoder write '>>>' under a code. */
export function splitPath(path: string, separator: '/' | '>>'): readonly string[] {
  const sign = separator[0]!
  const labels: string[] = ['']
  for (let at = 0; at < path.length; at++) {
    const last = labels.length - 1
    if (path[at] === '\\' && (path[at + 1] === sign || path[at + 1] === '\\')) labels[last] += path[++at]!
    else if (path.startsWith(separator, at)) {
      while (path[at + 1] === sign) at++
      labels.push('')
    } else labels[last] += path[at]!
  }
  return labels.map((label) => label.trim()).filter((label) => label !== '')
}
