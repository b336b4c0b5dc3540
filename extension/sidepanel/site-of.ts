interface Site {
  readonly origin: string
  readonly host: string
  /** Match pattern to ask the permission with. It names no port: Firefox refuses one that does. */
  readonly pattern: string
}

/** The site of a web page's address; null for files, browser pages and what is no address. */
export function siteOf(address: string): Site | null {
  if (!URL.canParse(address)) return null
  const { protocol, origin, host, hostname } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? { origin, host, pattern: `${protocol}//${hostname}/*` } : null
}
