/** Origin and host of a web page's address; null for files, browser pages and what is no address. */
export function siteOf(address: string): { readonly origin: string; readonly host: string } | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  return url.protocol === 'https:' || url.protocol === 'http:' ? { origin: url.origin, host: url.host } : null
}
