/** How long the browser may take to begin with a download. */
const PATIENCE_MS = 60_000

/** Hands a file to the browser to keep under a name, as a download. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE_MS)
}
