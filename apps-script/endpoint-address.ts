/** Address of the web app, ending in /exec; null when it was never deployed. */
export function endpointAddress(): string | null {
  const url = ScriptApp.getService().getUrl()
  if (!url) return null
  // The test deployment of the editor is open to its maker only; the address of the web app itself ends in /exec.
  return url.replace(/\/dev$/, '/exec')
}
