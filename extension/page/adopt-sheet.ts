/** A style sheet of our own. Made by script and adopted, so that no content policy of the page can refuse it, as it can a style element. */
export function makeSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/** Lays a sheet over a document or shadow root after all others. Returns false when it was there already. */
export function adoptSheet(root: DocumentOrShadowRoot, sheet: CSSStyleSheet): boolean {
  const sheets = [...root.adoptedStyleSheets]
  if (sheets.includes(sheet)) return false
  root.adoptedStyleSheets = [...sheets, sheet]
  return true
}

/** Takes a sheet away again and leaves the others. */
export function dropSheet(root: DocumentOrShadowRoot, sheet: CSSStyleSheet): void {
  const sheets = [...root.adoptedStyleSheets]
  if (sheets.includes(sheet)) root.adoptedStyleSheets = sheets.filter((one) => one !== sheet)
}
