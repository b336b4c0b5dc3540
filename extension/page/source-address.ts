/** Stands before the id of a source whose text the extension keeps, where a page of the web has its address. No page of the web has such an address. */
const SCHEME = 'bron:'

/** What the text of a source that the extension keeps is known by, as a page of the web is by its address. */
export function addressOfSource(sourceId: string): string {
  return SCHEME + sourceId
}

/** Id of the source that an address names; null for the address of a page of the web. */
export function sourceInAddress(address: string): string | null {
  return address.startsWith(SCHEME) ? address.slice(SCHEME.length) : null
}
