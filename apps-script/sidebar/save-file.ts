/** Hands a text to the person as a file, in the way browsers save one. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun when the click returns; the address may go a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
