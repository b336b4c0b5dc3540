/** Hands a text to the browser as a download under this name. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download reads the address after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
