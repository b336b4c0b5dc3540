/**
 * One text directive of a URL, as `prefix-,start,end,-suffix`: a passage that is `start`, or that runs from `start` up to and
 * including `end`, right after `prefix` and right before `suffix`. https://wicg.github.io/scroll-to-text-fragment/#text-directives
 */
export interface TextDirective {
  readonly prefix: string | null
  readonly start: string
  readonly end: string | null
  readonly suffix: string | null
}

const DELIMITER = ':~:'

/** The text directives of an address or fragment, still encoded: what stands after `text=`. None when there is no `:~:`. */
export function directivesIn(address: string): string[] {
  const fragment = address.slice(address.indexOf('#') + 1)
  const at = fragment.indexOf(DELIMITER)
  if (at < 0) return []
  return fragment.slice(at + DELIMITER.length).split('&').flatMap((directive) => (directive.startsWith('text=') ? [directive.slice('text='.length)] : []))
}

/** Reads one directive as the specification's "parse a text directive" does; null when it is malformed. */
export function parseTextDirective(written: string): TextDirective | null {
  const terms = written.split(',')
  const prefix = terms[0]!.endsWith('-') ? terms.shift()!.slice(0, -1) : null
  const suffix = terms[terms.length - 1]?.startsWith('-') ? terms.pop()!.slice(1) : null
  const [start, end = null, ...more] = terms
  if (start === undefined || more.length > 0) return null
  if ([prefix, start, end, suffix].some((term) => term !== null && (term === '' || term.includes('-')))) return null
  return { prefix: decoded(prefix), start: decoded(start), end: decoded(end), suffix: decoded(suffix) }
}

/** The directive as it stands in a URL after `text=`; null when a lone surrogate in it makes that impossible. */
export function writeTextDirective({ prefix, start, end, suffix }: TextDirective): string | null {
  if ([prefix, start, end, suffix].some((term) => term !== null && LONE_SURROGATE.test(term))) return null
  return [
    ...(prefix === null ? [] : [`${encoded(prefix)}-`]), encoded(start), ...(end === null ? [] : [encoded(end)]), ...(suffix === null ? [] : [`-${encoded(suffix)}`]),
  ].join(',')
}

/** A fragment, without `#`, that points to all of these directives, each as `writeTextDirective` gives it; '' when there are none. */
export function fragmentOf(directives: readonly string[]): string {
  return directives.length === 0 ? '' : DELIMITER + directives.map((directive) => `text=${directive}`).join('&')
}

const LONE_SURROGATE = /\p{Cs}/u

/** Besides what any URL encodes, a hyphen has a meaning here; so do the comma and the ampersand, which are encoded anyway. */
function encoded(term: string): string {
  return encodeURIComponent(term).replace(/-/g, '%2D')
}

function decoded<T extends string | null>(term: T): T | string {
  return term === null ? term : term.replace(/(?:%[0-9a-f]{2})+/gi, decodedBytes)
}

function decodedBytes(bytes: string): string {
  try {
    return decodeURIComponent(bytes)
  } catch {
    // No UTF-8: what it stood for cannot be known, and will not be found.
    return '\ufffd'
  }
}
