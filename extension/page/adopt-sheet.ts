/** A style sheet of our own. Made by script and adopted, so that no content policy of the page can refuse it, as it can a style element. It can be laid over the given document and its shadow roots only. */
export function makeSheet(css: string, { defaultView } = document): CSSStyleSheet {
  const sheet = new (defaultView ?? window).CSSStyleSheet()
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
export function dropSheet(root: DocumentOrShadowRoot, sheet: CSSStyleSheet | undefined): void {
  const sheets = [...root.adoptedStyleSheets]
  const others = sheets.filter((one) => one !== sheet)
  if (others.length < sheets.length) root.adoptedStyleSheets = others
}
