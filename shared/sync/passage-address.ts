/** Where a coding stands: its source, and itself. */
export interface PassagePlace {
  readonly sourceId: string
  readonly codingId: string
}

/** What tells the web app that a person came for a passage, so that it says what to do rather than which version it is. */
export const PASSAGE_QUERY = 'fragment'

const MARK = '#buurtstem-fragment='
const PLACE = /^([0-9a-zA-Z-]{1,64})\/([0-9a-zA-Z-]{1,64})$/

/**
 * The address that a workbook gives for a passage. A spreadsheet cannot link to a page of an extension, so it links to its own web app
 * with the place after the `#`, which is sent to no server and survives Google's redirect; a click on the button of Buurtstem there
 * opens the passage.
 */
export function passageAddress(endpoint: string, { sourceId, codingId }: PassagePlace): string {
  return `${endpoint}?${PASSAGE_QUERY}=1${MARK}${sourceId}/${codingId}`
}

/** The passage that the address of a tab stands for; null when it stands for none. */
export function passageOfAddress(address: string): PassagePlace | null {
  const at = address.indexOf('#')
  if (!/^https?:\/\//.test(address) || at < 0 || !address.startsWith(MARK, at)) return null
  const [, sourceId, codingId] = PLACE.exec(address.slice(at + MARK.length)) ?? []
  return sourceId !== undefined && codingId !== undefined ? { sourceId, codingId } : null
}
