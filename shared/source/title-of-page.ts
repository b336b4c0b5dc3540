/** Longest title of a source that is made of a page, in UTF-16 units. */
const LONGEST = 200

/** What a source that is made of a page is called: its own title, or else the last part of its address. */
export function titleOfPage({ title, address }: { readonly title: string; readonly address: string }): string {
  return (title.trim() || lastPart(address)).slice(0, LONGEST)
}

function lastPart(address: string): string {
  const part = address.split(/[?]/)[0]!.split('/').filter(Boolean).pop() ?? address
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
